import type { PlainDate } from '../date.ts'
import type { EndedStatus, Member, MemberStatus } from './member.ts'
import type { MemberEvent, MemberNotice, MemberRefusal } from './memberEvent.ts'
import type { MembershipRules } from './membershipRules.ts'
import type { Tree } from '../tree/tree.ts'

/** What an event in a membership is judged by, besides the person's status. */
export type MemberContext = {
  /** Whose status it is. */
  person: string
  date: PlainDate
  rules: MembershipRules
  tree: Tree
  /** A person's status on a day by their own record, where there is one. */
  statusOf?: ((person: string, day: PlainDate) => MemberStatus | undefined) | undefined
}

/** An event of a type. */
export type MemberEventOf<Type extends MemberEvent['type']> = Extract<MemberEvent, { type: Type }>

/** When an event is possible, its conditions, and the status that it leads to; `undefined` is no status any more. */
export type Condition<Type extends MemberEvent['type'], From extends MemberStatus | 'none'> = {
  /** The statuses before the event. Anything else is a forbidden jump. */
  from: readonly From[]
  judge(
    event: MemberEventOf<Type>,
    member: Member & { status: From },
    context: MemberContext,
  ): Member | undefined | MemberRefusal
  notice?(
    event: MemberEventOf<Type>,
    member: Member & { status: From },
    context: MemberContext,
  ): MemberNotice | undefined
}

/** The end of a membership that the superior has to approve. */
export function endedAbove(status: EndedStatus, since: PlainDate, approvedAbove: boolean): Member | MemberRefusal {
  return approvedAbove === true ? { status, since } : 'approvalMissing'
}

/** Whether a number of months is whole and within a range. */
export function isWithinMonths(months: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(months) && months >= min && months <= max
}
