import { dayOf, drawId, Refusal } from '@liangpai/server'
import { callerAddress, contextOf, formRoute, type SentForm, sendOnce } from '@liangpai/server/http'
import type { PageContext } from '@liangpai/server/pages'
import type { Hono } from 'hono'
import {
  applicationInput,
  applyFaults,
  type ApplyForm,
  applyFormOf,
  blankApply,
  faultFrom,
  withoutBlanks,
  withRow,
} from '../office/tenancy/applyForm.ts'
import { type LetVenue, letVenues } from '../office/tenancy/viewTenancy.ts'
import { type ApplyPage, applyPage } from '../pages/tenancy/applyPage.ts'
import { APPLY_PATH } from '../pages/assets.ts'
import { tenancyView } from '../pages/tenancy/tenancyView.ts'
import { readTenancy } from './readTenancy.ts'
import type { TenancyService } from './tenancyService.ts'

/** The form by which somebody applies for a place, and the page of the tenancy that answers it. */
export function applyRoutes(app: Hono, tenancies: TenancyService): void {
  const { service } = tenancies
  app.get(`${APPLY_PATH}/:venue`, async (c) => sendBlank(contextOf(c, service), tenancies, c.req.param('venue')))
  formRoute(app, `${APPLY_PATH}/:venue`, service, {
    answer: (form) => receive(form, tenancies),
    blank: async ({ c, context }) => sendBlank(context, tenancies, c.req.param('venue') ?? '', 403),
  })
}

/** A venue in which places are let; throws `notFound` for what is none. */
export async function letVenueOf({ context }: TenancyService, venue: string): Promise<LetVenue> {
  const all = await context.read('', (reading) => letVenues(reading, dayOf(reading.at)))
  const found = all.find((one) => one.venue.id === venue)
  if (!found) throw new Refusal('notFound')
  return found
}

async function sendBlank(
  context: PageContext,
  tenancies: TenancyService,
  venue: string,
  status = 200,
): Promise<Response> {
  const lets = await letVenueOf(tenancies, venue)
  return sendOnce(applyPage(context, { lets, form: blankApply(), once: drawId() }), status)
}

/** Takes an application in and answers with its page; or with the form as it was sent, and what is wrong. */
async function receive(form: SentForm, tenancies: TenancyService): Promise<Response> {
  const lets = await letVenueOf(tenancies, form.c.req.param('venue') ?? '')
  const { service } = tenancies
  const sent = applyFormOf(form.text)
  const once = form.text('once') || drawId()
  const again = (page: Partial<ApplyPage>, status: number, headers: Record<string, string> = {}) =>
    sendOnce(applyPage(form.context, { lets, form: sent, once, ...page }), status, headers)
  const changed = withRow(sent, form.text('do'))
  if (changed) return again({ form: changed }, 200)
  const typed = withoutBlanks(sent)
  const faults = applyFaults(typed, lets.profile)
  if (Object.keys(faults).length > 0) return again({ form: typed, faults }, 422)
  const wait = service.filings.take(callerAddress(form.c, service.proxies))
  if (wait > 0) return again({ form: typed, isTooMany: true }, 429, { 'retry-after': String(wait) })
  try {
    const token = await apply(form, tenancies, lets, typed)
    return sendOnce(tenancyView(await readTenancy({ form, tenancies, token })), 200)
  } catch (error) {
    return again({ form: typed, faults: faultFrom(error) }, error instanceof Refusal ? error.status : 500)
  }
}

/** A form that is sent twice is one application with one link; changed and sent again, it is another. */
async function apply(
  form: SentForm,
  { verbs }: TenancyService,
  { profile, venue }: LetVenue,
  typed: ApplyForm,
): Promise<string> {
  if (!venue.spaces.some(({ id }) => id === typed.space)) throw new Refusal('spaceNotLet')
  const verb = verbs['apply-for-place']
  const once = /^[\da-f]{24}$/.exec(form.text('once'))?.[0]
  const by = once === undefined ? form.by : { ...form.by, idempotencyKey: `apply-for-place ${once}` }
  const { token } = await verb(by, applicationInput(typed, profile))
  return token
}
