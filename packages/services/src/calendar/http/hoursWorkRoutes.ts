import { refusals } from '@liangpai/presentation'
import { type By, Refusal } from '@liangpai/server'
import { redirect, sendOnce, typedLists, workFormLimit, type WorkSession } from '@liangpai/server/http'
import { type Typed, workLink } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { workPagesFor } from '../../http/workParts.ts'
import type { FormContext } from '../../pages/work/workContext.ts'
import { isHours } from '../hours/hours.ts'
import { viewSessionHours } from '../office/viewHours.ts'
import { HOURS_PATH } from '../pages/hoursAssets.ts'
import { type MadeLink, sessionHoursPage } from '../pages/work/hoursPage.ts'
import { hoursOfSessionPath } from '../paths.ts'
import type { HoursService } from './hoursService.ts'

/** The page on which the branches that hosted a session confirm its hours. */
export function hoursWorkRoutes(app: Hono, service: HoursService): void {
  const { page } = workPagesFor(service)
  const path = hoursOfSessionPath(':session')
  app.get(
    path,
    page(async (c, session, context) => sendOnce(await pageOf(service, session, context, sessionIn(c)), 200)),
  )
  app.post(
    path,
    workFormLimit,
    page((c, session, context) => actOn(c, service, session, context)),
  )
}

const sessionIn = (c: Context): string => c.req.param('session') ?? ''

async function pageOf(
  service: HoursService,
  { by }: WorkSession,
  context: FormContext,
  session: string,
  made?: MadeLink,
) {
  const hours = await service.hoursContext.read(by.as, (reading) => viewSessionHours(reading, session))
  return sessionHoursPage(context, hours, made)
}

async function actOn(c: Context, service: HoursService, session: WorkSession, context: FormContext): Promise<Response> {
  const id = sessionIn(c)
  const typed = await typedLists(c)
  const read = await service.hoursContext.read(session.by.as, (reading) => viewSessionHours(reading, id))
  const act = typed['act']?.[0] ?? ''
  const by = { ...session.by, idempotencyKey: `${typed['key']?.[0] ?? ''}-hours` }
  try {
    if (act === 'confirm') await confirm(service, by, { session: id, typed })
    else {
      const [, step, record = ''] = /^(correct|uphold|link)-(.+)$/.exec(act) ?? []
      const named = read.records.find((one) => one.id === record)
      if (step === undefined || !named) throw new Refusal('notFoundOrNotYours')
      const made = await takeStep(service, by, { step, record, typed })
      if (made !== undefined) {
        const url = `${service.site.origin}${HOURS_PATH}#${made}`
        return sendOnce(await pageOf(service, session, context, id, { name: named.name, url }), 200)
      }
    }
  } catch (error) {
    const form = refusedHours(context, typed, error)
    return sendOnce(await pageOf(service, session, form, id), 422)
  }
  return redirect(workLink(context, `${hoursOfSessionPath(id)}#name`, { done: '' }))
}

/** The hours that were typed for each; one that is no number of hours is refused beside its field. */
function confirm(
  { hoursVerbs }: HoursService,
  by: By,
  { session, typed }: { session: string; typed: Typed },
): Promise<unknown> {
  const fields = Object.entries(typed).filter(([name]) => name.startsWith('hours-'))
  const hours = fields.map(([name, [text = '']]) => ({
    record: name.slice('hours-'.length),
    hours: hoursIn(text, name),
  }))
  const own = [...(typed['own'] ?? [])]
  return hoursVerbs['confirm-hours'](by, { session, hours, own, noneOwn: isDeclared(typed) })
}

const isDeclared = (typed: Typed): boolean => typed['noneOwn']?.[0] === 'yes'

async function takeStep(
  { hoursVerbs }: HoursService,
  by: By,
  { step, record, typed }: { step: string; record: string; typed: Typed },
): Promise<string | undefined> {
  if (step === 'link') return (await hoursVerbs['hours-link'](by, { record })).token
  if (step === 'uphold') await hoursVerbs['uphold-hours'](by, { record })
  else {
    const field = `hours-${record}`
    await hoursVerbs['correct-hours'](by, {
      record,
      hours: hoursIn(typed[field]?.[0] ?? '', field),
      noneOwn: isDeclared(typed),
    })
  }
  return undefined
}

/** What was typed into a field of hours is none. */
class HoursFault extends Error {
  readonly field: string
  constructor(field: string) {
    super('hoursInvalid')
    this.field = field
  }
}

/** `2.5`, `２．５`, `2,5`, `2.5小时`. */
function hoursIn(typed: string, field: string): number {
  const text = typed.normalize('NFKC').trim().replace(',', '.')
  const read = /^(\d{1,2}(?:\.\d)?)\s*(?:小时|小時|h|hours?)?$/i.exec(text)?.[1]
  const hours = Number(read)
  if (read === undefined || !isHours(hours)) throw new HoursFault(field)
  return hours
}

/** The form as it was sent, and why it was refused, by its field where there is one. */
function refusedHours(context: FormContext, typed: Typed, error: unknown): FormContext {
  const isRefusal = error instanceof Refusal && error.status < 500 && error.code !== 'notFoundOrNotYours'
  if (!(error instanceof HoursFault) && !isRefusal) throw error
  const code = error instanceof HoursFault ? 'hoursInvalid' : error.code
  const { sentence, next } = refusals[code]
  const fault = { sentence: sentence[context.language], next: next[context.language] }
  const field = error instanceof HoursFault ? error.field : code === 'hoursNotDeclared' ? 'noneOwn' : ''
  return { ...context, refused: { act: typed['act']?.[0] ?? '', typed, faults: { [field]: fault } } }
}
