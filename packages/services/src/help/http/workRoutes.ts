import { Refusal } from '@liangpai/server'
import { redirect, sendOnce, typedLists, workFormLimit } from '@liangpai/server/http'
import { workLink } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { type WorkCall, workCallsFor } from '../../http/workParts.ts'
import { hostsFor } from '../office/views/hostsFor.ts'
import { centersLedBy, ledCenter, listMentors, listRequests, viewRequest } from '../office/views/ofSecretary.ts'
import { HELP_WORK } from '../office/views/workLines.ts'
import { centersPage } from '../pages/work/centersPage.ts'
import { mentorsPage } from '../pages/work/mentorsPage.ts'
import { requestPage } from '../pages/work/requestPage.ts'
import type { HelpFilter, ShownOnce } from '../pages/work/helpContext.ts'
import { type Topic, topics } from '../request/topic.ts'
import type { Center } from '../center/center.ts'
import { actOnCenter, actOnMentor, actOnRequest } from './workActs.ts'
import type { HelpService } from './service.ts'

type Call = WorkCall & { help: HelpService }

/** The pages of secretaries: forms that work without script, sent to their page's own address. */
export function workRoutes(app: Hono, help: HelpService): void {
  const { page, acting } = workCallsFor(
    help.service,
    { help },
    {
      fields: { contactUnreadable: 'contact', mentorMissing: 'mentors', shortNameTaken: 'center' },
      members,
    },
  )
  const one = `${HELP_WORK}/:id{[0-9a-f]{24}}`
  app.get(
    HELP_WORK,
    page((call) => showFirst(call)),
  )
  app.get(
    `${HELP_WORK}/mentors`,
    page((call) => showMentors(call)),
  )
  app.post(
    `${HELP_WORK}/mentors`,
    workFormLimit,
    acting(actMentor, (call, status) => showMentors(call, status)),
  )
  app.get(
    `${HELP_WORK}/centers`,
    page((call) => showCenters(call)),
  )
  app.post(
    `${HELP_WORK}/centers`,
    workFormLimit,
    acting(actCenter, (call, status) => showCenters(call, status)),
  )
  app.get(
    one,
    page((call) => showRequest(call)),
  )
  app.post(
    one,
    workFormLimit,
    acting(actRequest, (call, status) => showRequest(call, status)),
  )
}

/** The members of inputs that have fields, by their names there. */
const members: readonly (readonly [path: RegExp, field: string])[] = [
  [/\bcallName\b/, 'callName'],
  [/\bcontact\b/, 'contact'],
  [/\btopics\b/, 'topics'],
  [/\bcapacity\b/, 'capacity'],
  [/\bname\b/, 'name'],
  [/\bopen\b/, 'open'],
  [/\bcenter\b/, 'center'],
  [/\bhost\b/, 'host'],
]

const idIn = (c: Context): string => c.req.param('id') ?? ''

/** The center that is worked on, of those that whoever reads leads; nobody else has any of these pages. */
async function chosenCenter({ c, session, help }: Call): Promise<{ centers: Center[]; center: Center }> {
  const { as } = session.by
  const centers = await help.context.read(as, centersLedBy)
  const named = c.req.query('center')
  const center = named === undefined ? centers[0] : centers.find(({ id }) => id === named)
  if (!center) throw new Refusal('notFoundOrNotYours')
  return { centers, center }
}

const filterOf = (c: Context): HelpFilter => {
  const topic = topics.find((one: Topic) => one === c.req.query('topic'))
  return { ...(topic && { topic }), ...(c.req.query('transition') === '1' && { transition: true }) }
}

/** The list, and on wide screens the first of it beside. */
async function showFirst(call: Call): Promise<Response> {
  const { c, session, context, help } = call
  const { as } = session.by
  const centers = await help.context.read(as, centersLedBy)
  if (centers.length === 0) return showCenters(call)
  const { center } = await chosenCenter(call)
  const filter = filterOf(c)
  const lists = await help.context.read(as, (reading) => listRequests(reading, center, filter))
  const first = lists.toFind[0]
  const shown = first && (await help.context.read(as, (reading) => viewRequest(reading, first.id)))
  const path = first ? `${HELP_WORK}/${first.id}` : HELP_WORK
  return sendOnce(requestPage({ ...context, path }, { centers, center, filter, lists, shown, kind: 'shows-list' }), 200)
}

async function showRequest(call: Call, status = 200, once: ShownOnce = {}): Promise<Response> {
  const { c, session, context, help } = call
  const { as } = session.by
  const page = await help.context.read(as, async (reading) => {
    const shown = await viewRequest(reading, idIn(c))
    const { center } = shown
    const filter = filterOf(c)
    const lists = await listRequests(reading, center, filter)
    return { centers: await centersLedBy(reading), center, filter, lists, shown }
  })
  return sendOnce(requestPage(context, { ...page, once, kind: 'shows-thing' }), status)
}

async function showMentors(call: Call, status = 200, once: ShownOnce = {}): Promise<Response> {
  const { session, context, help } = call
  const { centers, center } = await chosenCenter(call)
  const mentors = await help.context.read(session.by.as, (reading) => listMentors(reading, center))
  return sendOnce(mentorsPage(context, { centers, center, mentors, once }), status)
}

async function showCenters(call: Call, status = 200): Promise<Response> {
  const { session, context, help } = call
  if (context.worker.leads.length === 0) throw new Refusal('notFoundOrNotYours')
  const shown = await help.context.read(session.by.as, async (reading) => ({
    centers: await centersLedBy(reading),
    hosts: await hostsFor(reading),
    clocks: await clocksOf(reading),
  }))
  return sendOnce(centersPage(context, shown), status)
}

async function actRequest(call: Call): Promise<Response> {
  const { c, session, context, help } = call
  const typed = await typedLists(c)
  // What one may not read is not there for one's acts either.
  await help.context.read(session.by.as, (reading) => viewRequest(reading, idIn(c)))
  const once = await actOnRequest({ help, session, typed, request: idIn(c) })
  if (once) return showRequest(call, 200, once)
  return redirect(workLink(context, `${HELP_WORK}/${idIn(c)}#name`, { done: '' }))
}

async function actMentor(call: Call): Promise<Response> {
  const { c, session, context, help } = call
  const typed = await typedLists(c)
  const { center } = await chosenCenter(call)
  await help.context.read(session.by.as, (reading) => ledCenter(reading, center.id))
  const once = await actOnMentor({ help, session, typed, center: center.id })
  if (once) return showMentors(call, 200, once)
  return redirect(workLink(context, `${HELP_WORK}/mentors`, { center: center.id, done: '' }))
}

async function actCenter(call: Call): Promise<Response> {
  const { c, session, context, help } = call
  if (context.worker.leads.length === 0) throw new Refusal('notFoundOrNotYours')
  await actOnCenter({ help, session, typed: await typedLists(c) })
  return redirect(workLink(context, `${HELP_WORK}/centers`, { done: '' }))
}
