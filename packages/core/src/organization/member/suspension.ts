import { hasLasted } from '../date.ts'
import { knownSince } from './member.ts'
import type { Condition } from './memberCondition.ts'

/** Suspension of a membership, and its restoration. */
export const suspension = {
  /** 停止党籍, member management regulation of 2019, art. 24: contact has been lost for six months. */
  suspend: {
    from: ['probationaryMember', 'fullMember', 'disciplinaryProbation'],
    judge({ lostSince }, before, { date: since, rules }) {
      if (!hasLasted(lostSince, rules.lostContact, since)) return 'contactLostTooShort'
      if (lostSince < knownSince(before)) return 'beforeMembership'
      return { status: 'membershipSuspended', since, before }
    },
  } satisfies Condition<'suspend', 'probationaryMember' | 'fullMember' | 'disciplinaryProbation'>,
  /** 恢复党籍, art. 24: the former status returns. A probation that ran out meanwhile still awaits its decision. */
  restore: {
    from: ['membershipSuspended'],
    judge: (_event, { before }, { date: since }) => ({ ...before, since }),
  } satisfies Condition<'restore', 'membershipSuspended'>,
}
