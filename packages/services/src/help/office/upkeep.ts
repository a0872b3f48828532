import { dayOf, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import { introductionDue, isOver, silenceDue } from '../clock/helpClock.ts'
import { awaited, type HelpRequest } from '../request/helpRequest.ts'
import type { HelpEvent } from '../steps/helpEvent.ts'
import { centerOf } from '../store/centers.ts'
import type { HelpContext, HelpWork } from '../store/context.ts'
import { expiredMentors } from '../store/mentors.ts'
import { baseOf } from '../store/ownLink.ts'
import { deleteRequest, dueRequests, expiredRequests, requestOf, requestSubject } from '../store/requests.ts'
import { deleteMentor, mentorSubject } from './mentor/mentorSteps.ts'
import { hostOfMentor, takeStep } from './request/step.ts'

/** Ends introductions that were not answered in time, and requests that nobody has said a word in. Each request by itself. */
export async function elapseDue(context: HelpContext): Promise<string[]> {
  const due = await dueRequests({ tx: context.store.db }, dayOf(context.now()))
  return each(due, ({ id }) => context.transact(SYSTEM, (work) => elapse(work, id)))
}

async function elapse(work: HelpWork, id: string): Promise<void> {
  const { record, centerId } = await requestOf(work, id)
  const { clocks, host } = await centerOf(work, centerId)
  const events = overdueIn(record, { clocks, calendar: work.calendar }, dayOf(work.at))
  for (const event of events) await takeStep(work, id, { role: 'clock' }, event)
  if (events.length > 0) await note(work, 'elapse', { subject: requestSubject(id), host })
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
  const gone = await each(expired, ({ id }) => context.transact(SYSTEM, (work) => forget(work, id)))
  const goneToo = await each(left, ({ id }) => context.transact(SYSTEM, (work) => forgetMentor(work, id)))
  if (gone.length + goneToo.length > 0) await context.store.erase()
  return [...gone, ...goneToo]
}

async function forget(work: HelpWork, id: string): Promise<void> {
  const { centerId } = await requestOf(work, id)
  const { host } = await centerOf(work, centerId)
  await deleteRequest(work, id)
  await note(work, 'forget', { subject: requestSubject(id), host })
}

async function forgetMentor(work: HelpWork, id: string): Promise<void> {
  const host = await hostOfMentor(work, id)
  await deleteMentor(work, id)
  await note(work, 'forget', { subject: mentorSubject(id), host })
}

/** What time did leaves a line as well; it names a record and nobody. */
async function note(
  { tx, at }: HelpWork,
  verb: 'elapse' | 'forget',
  { subject, host }: { subject: string; host: string },
): Promise<void> {
  const entry = { at, actor: SYSTEM, verb, subject, detail: '{}', organizationId: host }
  await addAudit(baseOf(tx), entry)
}

/** One that is damaged is no reason to leave the others; the doctor finds it. */
async function each(all: readonly { id: string }[], act: (one: { id: string }) => Promise<void>): Promise<string[]> {
  const done: string[] = []
  for (const one of all)
    try {
      await act(one)
      done.push(one.id)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'databaseAway') throw error
    }
  return done
}
