import { admission } from './admission.ts'
import { discipline } from './discipline.ts'
import { leaving } from './leaving.ts'
import { isMember, type Member, type MemberStatus } from './member.ts'
import type { Condition, MemberContext } from './memberCondition.ts'
import type { MemberEvent, MemberNotice, MemberRefusal } from './memberEvent.ts'
import { probation } from './probation.ts'
import { suspension } from './suspension.ts'

/** The conditions of each event in a membership. */
const conditions = { ...admission, ...probation, ...discipline, ...suspension, ...leaving } satisfies {
  [Type in MemberEvent['type']]: { from: readonly (MemberStatus | 'none')[] }
}

/** The events in a membership, in its order. */
export const memberEventTypes = Object.keys(conditions) as MemberEvent['type'][]

/** Whether an event is one in a membership. */
export function isMemberEvent(event: { type: string }): event is MemberEvent {
  return Object.hasOwn(conditions, event.type)
}

/** The new status, if there is one left, and what was late; or why the change was refused. */
export type MemberOutcome =
  | { ok: true; member: Member | undefined; notices: readonly MemberNotice[] }
  | { ok: false; code: MemberRefusal }

/** Applies an event to a person's status (RULES section 2). `undefined` is a person without one. */
export function changeMember(member: Member | undefined, event: MemberEvent, context: MemberContext): MemberOutcome {
  const refuse = (code: MemberRefusal): MemberOutcome => ({ ok: false, code })
  if (event.type === 'apply' && member && isMember(member.status)) return refuse('alreadyMember')
  // `from` pairs events with statuses; the compiler cannot follow that through an index.
  const { from, judge, notice } = conditions[event.type] as Condition<MemberEvent['type'], MemberStatus | 'none'>
  if (!from.includes(member?.status ?? 'none')) return refuse('forbiddenTransition')
  const changed = judge(event, member as Member, context)
  if (typeof changed === 'string') return refuse(changed)
  const late = notice?.(event, member as Member, context)
  return { ok: true, member: changed, notices: late === undefined ? [] : [late] }
}
