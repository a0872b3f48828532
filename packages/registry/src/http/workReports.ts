import { drawId, Refusal } from '@liangpai/server'
import type { Context } from 'hono'
import { formCommand, sendOnce, type WorkSession, typedIn } from '@liangpai/server/http'
import type { OfficeReport } from '../office/inbox/reportMatters.ts'
import { notYoursPage } from '../pages/work/inboxPage.ts'
import { officeReportPage } from '../pages/work/officeReportPage.ts'
import type { Typed } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { faultsOf, openNext, openWork } from './workParts.ts'

type Tried = { status: number; typed: Typed; error?: Refusal }

/** Shows a report to the people of the office. */
export async function showReport(
  c: Context,
  service: Service,
  session: WorkSession,
  { status, typed, error }: Tried = { status: 200, typed: {} },
): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const report = await reportOf(c, service, session)
  if (!report) return sendOnce(notYoursPage(context), 404)
  const faults = error ? faultsOf(context, typed, error) : {}
  const shown = { ...context, path: c.req.path, form: undefined, key: drawId(), typed, faults }
  return sendOnce(officeReportPage(shown, inbox, report), status)
}

async function reportOf(c: Context, { registry }: Service, { by }: WorkSession): Promise<OfficeReport | undefined> {
  try {
    return await registry.viewOfficeReport(by, c.req.param('number') ?? '')
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFoundOrNotYours') return undefined
    throw error
  }
}

/** Answers a report, which closes it; then the next thing opens. */
export async function answerReport(c: Context, service: Service, session: WorkSession): Promise<Response> {
  const typed = await typedIn(c)
  const number = c.req.param('number') ?? ''
  try {
    const by = { ...session.by, ...formCommand(typed.key, 'close-report') }
    await service.registry.performNamed('close-report', by, { report: number, answer: typed.answer ?? '' })
    return await openNext(c, service, session, { done: 'closeReport', request: number })
  } catch (error) {
    if (error instanceof Refusal && error.status < 500)
      return showReport(c, service, session, { status: error.status, typed, error })
    throw error
  }
}
