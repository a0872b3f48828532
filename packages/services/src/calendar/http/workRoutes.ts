import { redirect, sendOnce, typedLists, workFormLimit, type WorkSession } from '@liangpai/server/http'
import { type Typed, workLink } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { workPagesFor } from '../../http/workParts.ts'
import { type FormContext, workAreas } from '../../pages/work/workContext.ts'
import { previewSeries } from '../office/plan.ts'
import { attendancePage } from '../pages/work/attendancePage.ts'
import { planPath, sessionPath } from '../pages/work/calendarContext.ts'
import { overviewPage } from '../pages/work/overviewPage.ts'
import { planPage } from '../pages/work/planPage.ts'
import { seriesPage } from '../pages/work/seriesPage.ts'
import { sessionPage, type ShownOnce } from '../pages/work/sessionPage.ts'
import { branchesOf, overviewFor, planFor, sessionFor } from '../view/hostView.ts'
import { patternIn, seriesIn, withChoice } from './seriesForm.ts'
import type { CalendarService } from './service.ts'
import { actOnAttendance, actOnPlan, actOnSession, makePlan, one } from './workActs.ts'

type Call = { c: Context; session: WorkSession; context: FormContext; calendar: CalendarService; of: string }
type Show = (call: Call, status?: number, once?: ShownOnce) => Promise<Response>
type Act = (call: Call, typed: Typed) => Promise<Response>

const members: readonly (readonly [path: RegExp, field: string])[] = (
  [
    'title',
    'kind',
    'first',
    'day',
    'begins',
    'ends',
    'place',
    'seats',
    'openTo',
    'year',
    'hosts',
    'reason',
    'callName',
  ] as const
).map((name) => [new RegExp(`\\b${name}\\b`), name])

/** The pages of those who host plans and sessions: forms that work without script, sent to their page's own address. */
export function workRoutes(app: Hono, calendar: CalendarService): void {
  const pages = workPagesFor(calendar.service, {
    fields: {
      endsBeforeItBegins: 'ends',
      dayNotInPlan: 'day',
      hostNotInPlan: 'hosts',
      placeTaken: 'place',
      seatsTaken: 'seats',
      sessionOver: 'day',
      organizationUnknown: 'hosts',
    },
    members,
  })
  const callOf = (c: Context, session: WorkSession, context: FormContext): Call => ({
    c,
    session,
    context,
    calendar,
    of: c.req.param('id') ?? '',
  })
  const add = (path: string, show: Show, act: Act) => {
    app.get(
      path,
      pages.page((c, session, context) => show(callOf(c, session, context))),
    )
    app.post(
      path,
      workFormLimit,
      pages.page(async (c, session, context) => {
        const typed = await typedLists(c)
        const call = callOf(c, session, context)
        try {
          return await act(call, typed)
        } catch (error) {
          const { form, status } = pages.refused(context, typed, error)
          return show({ ...call, context: form }, status)
        }
      }),
    )
  }
  add(workAreas.calendar, showOverview, async (call, typed) => {
    const plan = await makePlan({ calendar, by: call.session.by, typed })
    return redirect(workLink(call.context, planPath(plan)))
  })
  add(planPath(':id'), showPlan, async (call, typed) => {
    await actOnPlan({ calendar, by: call.session.by, typed }, call.of)
    return back(call, planPath(call.of))
  })
  add(`${planPath(':id')}/series`, showSeries, actOnSeries)
  add(sessionPath(':id'), showSession, async (call, typed) => {
    const once = await actOnSession({ calendar, by: call.session.by, typed }, call.of)
    return once ? showSession(call, 200, once) : back(call, sessionPath(call.of))
  })
  add(`${sessionPath(':id')}/attendance`, showAttendance, async (call, typed) => {
    const then = await actOnAttendance({ calendar, by: call.session.by, typed }, call.of)
    return back(call, then === 'ends' ? sessionPath(call.of) : `${sessionPath(call.of)}/attendance`)
  })
}

const back = ({ context }: Call, path: string): Response => redirect(workLink(context, path, { done: '' }))

async function showOverview(call: Call, status = 200): Promise<Response> {
  const page = await call.calendar.context.read(call.session.by.as, async (reading) => ({
    ...(await overviewFor(reading)),
    branches: await branchesOf(reading),
  }))
  return sendOnce(overviewPage(call.context, page), status)
}

const planWithHosts = (call: Call) =>
  call.calendar.context.read(call.session.by.as, async (reading) => {
    const found = await planFor(reading, call.of)
    return { ...found, hosts: await branchesOf(reading, found.plan.hosts) }
  })

const showPlan: Show = async (call, status = 200) => sendOnce(planPage(call.context, await planWithHosts(call)), status)

const showSeries: Show = async (call, status = 200) =>
  sendOnce(seriesPage(call.context, await planWithHosts(call)), status)

/** Lists the days of a series; adds it once each day near a festival is decided; or opens the form anew with what was typed. */
const actOnSeries: Act = async (call, sent) => {
  const { context, calendar, session } = call
  const typed = withChoice(sent)
  const page = await planWithHosts(call)
  if (one(typed, 'change') === 'yes') {
    const form = { ...context, refused: { act: 'series', typed, faults: {} } }
    return sendOnce(seriesPage(form, page), 200)
  }
  const series = seriesIn(typed, call.of)
  if (one(typed, 'add') === 'yes') {
    const key = one(typed, 'key')
    await calendar.verbs['add-series']({ ...session.by, ...(key !== '' && { idempotencyKey: key }) }, series)
    return back(call, planPath(call.of))
  }
  const days = await calendar.context.read(session.by.as, (reading) => previewSeries(reading, page.plan, series))
  return sendOnce(seriesPage(context, { ...page, listed: { days, typed, pattern: patternIn(typed) } }), 200)
}

const viewWithHosts = (call: Call) =>
  call.calendar.context.read(call.session.by.as, async (reading) => {
    const view = await sessionFor(reading, call.of)
    return { view, hosts: await branchesOf(reading, view.session.hosts) }
  })

const showSession: Show = async (call, status = 200, once = {}) => {
  const { view, hosts } = await viewWithHosts(call)
  return sendOnce(sessionPage(call.context, view, { hosts, page: call.c.req.query('page'), once }), status)
}

const showAttendance: Show = async (call, status = 200) =>
  sendOnce(attendancePage(call.context, (await viewWithHosts(call)).view), status)
