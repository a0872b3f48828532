import { addMonths } from '../date.ts'
import { type Condition, endedAbove, isWithinMonths } from './memberCondition.ts'

/** What becomes of a probationary member. */
export const probation = {
  /** Admission rules, art. 32: once, by six months to a year, counted from the end of the period. */
  extendProbation: {
    from: ['probationaryMember'],
    judge({ months, approvedAbove }, member, { rules }) {
      if (member.extended) return 'alreadyExtended'
      if (!isWithinMonths(months, rules.extension)) return 'extensionLength'
      if (approvedAbove !== true) return 'approvalMissing'
      return { ...member, probationEnd: addMonths(member.probationEnd, months), extended: true }
    },
  } satisfies Condition<'extendProbation', 'probationaryMember'>,
  /** Constitution, art. 7: when the period is over, by the branch meeting, approved above. Seniority starts here. */
  convert: {
    from: ['probationaryMember'],
    judge({ approvedAbove }, { probationEnd }, { date: since }) {
      if (since < probationEnd) return 'probationNotOver'
      return approvedAbove === true ? { status: 'fullMember', since, fullSince: since } : 'approvalMissing'
    },
  } satisfies Condition<'convert', 'probationaryMember'>,
  /** Constitution, art. 7: by the branch meeting and approved above. */
  revokeProbation: {
    from: ['probationaryMember'],
    judge: ({ approvedAbove }, _member, { date }) => endedAbove('probationRevoked', date, approvedAbove),
  } satisfies Condition<'revokeProbation', 'probationaryMember'>,
}
