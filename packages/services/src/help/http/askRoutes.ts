import { drawId } from '@liangpai/server'
import { callerAddress, contextOf, formRoute, type SentForm, sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { EMPTY_QUESTION, readAskForm } from '../pages/ask/askForm.ts'
import { askPage, centersPage } from '../pages/ask/askPage.ts'
import { HELP_PATH } from '../pages/assets.ts'
import { requestView } from '../pages/request/requestView.ts'
import { allCenters, centerOf } from '../store/centers.ts'
import { askFormOf, readRequest } from './readRequest.ts'
import type { HelpService } from './service.ts'

/** The form behind the code on the door of a center, and the receipt that answers it. */
export function askRoutes(app: Hono, help: HelpService): void {
  const { service, context } = help
  for (const end of ['', '/'])
    app.get(`${HELP_PATH}${end}`, async (c) => {
      const centers = await allCenters({ tx: context.store.db })
      const [only] = centers
      const page = contextOf(c, service)
      if (only && centers.length === 1)
        return sendOnce(askPage(page, { center: only, form: EMPTY_QUESTION, once: drawId() }), 200)
      return sendOnce(centersPage(page, centers), 200)
    })
  app.get(`${HELP_PATH}/:center`, async (c) => {
    const center = await centerOf({ tx: context.store.db }, c.req.param('center'))
    return sendOnce(askPage(contextOf(c, service), { center, form: EMPTY_QUESTION, once: drawId() }), 200)
  })
  formRoute(app, HELP_PATH, service, {
    answer: (form) => receive(form, help),
    blank: async (form) => sendOnce(centersPage(form.context, await allCenters({ tx: context.store.db })), 403),
  })
}

/** Takes a request in and answers with its receipt; or with the form as it was sent, and what is wrong. */
async function receive(form: SentForm, help: HelpService): Promise<Response> {
  const { c, text } = form
  const { service, context } = help
  const center = await centerOf({ tx: context.store.db }, text('center'))
  const typed = askFormOf(form)
  const again = (more: object, status: number, headers?: Record<string, string>) =>
    sendOnce(askPage(form.context, { center, form: typed, once: text('once') || drawId(), ...more }), status, headers)
  const read = readAskForm(typed)
  if ('faults' in read) return again({ faults: read.faults }, 422)
  const wait = service.filings.take(callerAddress(c, service.proxies))
  if (wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(wait) })
  const token = await ask(form, help, { center: center.id, ...read.input })
  return sendOnce(requestView(await readRequest({ form, help, token })), 200)
}

/** A form that is sent twice is one request with one link; changed and sent again, it is another. */
async function ask(
  { by, text }: SentForm,
  { verbs }: HelpService,
  input: Parameters<HelpService['verbs']['ask-help']>[1],
): Promise<string> {
  const once = /^[\da-f]{24}$/.exec(text('once'))?.[0]
  const keyed = once === undefined ? by : { ...by, idempotencyKey: `ask-help ${once}` }
  return (await verbs['ask-help'](keyed, input)).token
}
