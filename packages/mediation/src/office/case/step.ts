import { dayOf, enforceRule, liveLink, Refusal } from '@liangpai/server'
import { type Case, isActing } from '../../case/case.ts'
import type { Actor, CaseEvent } from '../../steps/caseEvent.ts'
import { changeCase } from '../../steps/changeCase.ts'
import type { Reading, Work } from '../../context.ts'
import type { Party } from '../../party/party.ts'
import { CASE, caseOf, type StoredCase, updateCase } from '../../store/cases.ts'
import type { CourseEntry } from '../../store/caseRecord.ts'

/** How who acts stands in the course of a case. */
const courseRoles: { [role in Actor['role']]: CourseEntry['by'] } = {
  buyer: 'buyer',
  merchant: 'merchant',
  caseHandler: 'station',
  mediator: 'mediator',
  partner: 'partner',
  clock: 'clock',
}

/** Takes one step in a case and stores what came of it. Throws the code by which the domain refuses it. */
export async function takeStep(work: Work, number: string, actor: Actor, event: CaseEvent): Promise<StoredCase> {
  const stored = await caseOf(work, number)
  const context = { profile: work.profile, calendar: work.calendar }
  const judged = changeCase(stored.record.case, event, { ...context, actor, today: dayOf(work.at) })
  if (!judged.ok && isHidden(stored.record.case, actor, judged.code)) throw new Refusal('notFoundOrNotYours')
  const outcome = enforceRule(judged)
  const entry: CourseEntry = { at: work.at, type: event.type, by: courseRoles[actor.role], ...ofEntry(event) }
  const record = { ...stored.record, case: outcome.case, course: [...stored.record.course, entry] }
  await updateCase(work, { number, record }, context)
  return { ...stored, record }
}

/** Whoever has nothing to do with a case is answered as if there were none: a refusal of its own would say that there is one. */
function isHidden(one: Case, actor: Actor, code: string): boolean {
  if (actor.role === 'mediator') return code === 'notYours' && !isActing(one, actor.person)
  return actor.role === 'partner' && code === 'nothingHandedOver'
}

const ofEntry = (event: CaseEvent): Pick<CourseEntry, 'of'> =>
  event.type === 'write' ? { of: event.id } : event.type === 'elapse' ? { of: event.clock } : {}

/** The case and the side of a private link; throws `privateLinkUnknown`. */
export async function caseByLink(reading: Reading, token: string): Promise<{ number: string; party: Party }> {
  const { subject } = await liveLink(reading, CASE, token)
  const [number = '', party] = subject.split('/')
  return { number, party: party === 'merchant' ? 'merchant' : 'buyer' }
}
