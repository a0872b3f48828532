import type { PlainDate } from '@liangpai/core/organization'
import { dayOf, eachThing, type Left, orFault, SYSTEM } from '@liangpai/server'
import type { Kysely } from 'kysely'
import { noteOfTime } from '../../maintenance/noteOfTime.ts'
import { introductionDue, isOver, silenceDue } from '../clock/helpClock.ts'
import { awaited, type HelpRequest } from '../request/helpRequest.ts'
import type { HelpEvent } from '../steps/helpEvent.ts'
import { centerOf } from '../store/centers.ts'
import type { HelpContext, HelpWork } from '../store/context.ts'
import { expiredMentors } from '../store/mentors.ts'
import type { HelpTables } from '../store/schema.ts'
import { deleteRequest, dueRequests, expiredRequests, requestOf, requestSubject } from '../store/requests.ts'
import { deleteMentor, mentorSubject } from './mentor/mentorSteps.ts'
import { hostOfMentor, takeStep } from './request/step.ts'

/** Ends introductions that were not answered in time, and requests that nobody has said a word in. Each request by itself. */
export async function elapseDue(context: HelpContext): Promise<string[]> {
  const due = await dueRequests({ tx: context.store.db }, dayOf(context.now()))
  const ids = due.map(({ id }) => id)
  return orFault(await eachThing(ids, (id) => context.transact(SYSTEM, (work) => elapse(work, id)), overtaken))
}

/** Somebody acted meanwhile, or took it away. */
const overtaken = ['forbiddenTransition', 'notFoundOrNotYours']

async function elapse(work: HelpWork, id: string): Promise<boolean> {
  const { record, centerId } = await requestOf(work, id)
  const { clocks, host } = await centerOf(work, centerId)
  const events = overdueIn(record, { clocks, calendar: work.calendar }, dayOf(work.at))
  for (const event of events) await takeStep(work, id, { role: 'clock' }, event)
  if (events.length > 0) await noteOfTime(work, { verb: 'elapse', subject: requestSubject(id), host })
  return events.length > 0
}

function overdueIn(one: HelpRequest, context: Parameters<typeof silenceDue>[1], today: string): HelpEvent[] {
  const lapsed = awaited(one).filter((introduction) => isOver(introductionDue(introduction, context), today))
  const silence = silenceDue(one, context)
  return [
    ...lapsed.map(({ mentor }) => ({ type: 'lapse' as const, mentor })),
    ...(silence && isOver(silence, today) ? [{ type: 'silence' as const }] : []),
  ]
}

/** Deletes requests and mentors whose last day is over, in the bytes. */
export async function forgetExpired(context: HelpContext): Promise<string[]> {
  const expired = await expiredRequests({ tx: context.store.db }, dayOf(context.now()))
  const left = await expiredMentors({ tx: context.store.db }, dayOf(context.now()))
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  const gone = await eachThing(idsOf(expired), (id) => context.transact(SYSTEM, (work) => forget(work, id)))
  const goneToo = await eachThing(idsOf(left), (id) => context.transact(SYSTEM, (work) => forgetMentor(work, id)))
  const done = [...gone.done, ...goneToo.done]
  if (done.length > 0) await context.store.erase()
  const fault = gone.fault ?? goneToo.fault
  return orFault({ done, ...(fault !== undefined && { fault }) })
}

/** The requests and mentors that these have not come to by a day. */
export async function countLeft(tx: Kysely<HelpTables>, { day }: { day: PlainDate }): Promise<Left> {
  const [due, expired, left] = [dueRequests({ tx }, day), expiredRequests({ tx }, day), expiredMentors({ tx }, day)]
  return { unended: (await due).length, undeleted: (await expired).length + (await left).length }
}

/** It is not opened: what is damaged goes on its day as well. */
async function forget(work: HelpWork, id: string): Promise<boolean> {
  const found = work.tx.selectFrom('helpRequests').select('centerId').where('id', '=', id)
  const centerId = (await found.executeTakeFirst())?.centerId
  if (centerId === undefined) return false
  const { host } = await centerOf(work, centerId)
  await deleteRequest(work, id)
  await noteOfTime(work, { verb: 'forget', subject: requestSubject(id), host })
  return true
}

async function forgetMentor(work: HelpWork, id: string): Promise<boolean> {
  const host = await hostOfMentor(work, id)
  await deleteMentor(work, id)
  await noteOfTime(work, { verb: 'forget', subject: mentorSubject(id), host })
  return true
}
