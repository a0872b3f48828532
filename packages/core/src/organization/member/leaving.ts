import { hasLasted } from '../date.ts'
import { knownSince } from './member.ts'
import { type Condition, endedAbove } from './memberCondition.ts'

type AnyMember = 'probationaryMember' | 'fullMember' | 'disciplinaryProbation' | 'membershipSuspended'
const anyMember = [
  'probationaryMember',
  'fullMember',
  'disciplinaryProbation',
  'membershipSuspended',
] as const satisfies AnyMember[]

/** How membership ends. */
export const leaving = {
  /** Constitution, art. 9: a member is free to withdraw. */
  withdraw: {
    from: anyMember,
    judge: (_event, _member, { date: since }) => ({ status: 'withdrawn', since }),
  } satisfies Condition<'withdraw', AnyMember>,
  /** Constitution, art. 9: urged to withdraw, then removed from the roll, approved above. */
  remove: {
    from: anyMember,
    judge: ({ approvedAbove }, _member, { date }) => endedAbove('removedFromRoll', date, approvedAbove),
  } satisfies Condition<'remove', AnyMember>,
  /**
   * Constitution, art. 9: six consecutive months without activity, dues or work, and without a reason; approved above.
   * Member management regulation of 2019, art. 24: suspended members lapse after two years.
   */
  lapse: {
    from: anyMember,
    judge({ inactiveSince, withoutReason, approvedAbove }, member, { date, rules }) {
      if (!hasLasted(inactiveSince, rules.inactivity, date)) return 'inactivityTooShort'
      if (inactiveSince < knownSince(member)) return 'beforeMembership'
      if (withoutReason !== true) return 'reasonGiven'
      if (member.status === 'membershipSuspended' && !hasLasted(member.since, rules.suspension, date))
        return 'suspensionTooShort'
      return endedAbove('lapsed', date, approvedAbove)
    },
  } satisfies Condition<'lapse', AnyMember>,
  /** Constitution, arts. 41 and 42: decided by the branch meeting, approved above. */
  expel: {
    from: anyMember,
    judge: ({ approvedAbove }, _member, { date }) => endedAbove('expelled', date, approvedAbove),
  } satisfies Condition<'expel', AnyMember>,
}
