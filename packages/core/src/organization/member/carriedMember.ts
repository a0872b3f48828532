import { addMonths, isPlainDate, type PlainDate } from '../date.ts'
import type { Range } from '../founding/counting.ts'
import type { SuspendableMember } from './member.ts'
import type { MembershipRules } from './membershipRules.ts'

type Status = SuspendableMember['status']

/** What a standing consists of. */
const facts: { [One in Status]: readonly (keyof Extract<SuspendableMember, { status: One }>)[] } = {
  probationaryMember: ['status', 'since', 'probationEnd', 'extended'],
  fullMember: ['status', 'since', 'fullSince'],
  disciplinaryProbation: ['status', 'since', 'fullSince', 'disciplineEnd'],
}

/** Whether what a standing rests on is complete, in order, and could have been decided by the rules. */
const isComplete: {
  [One in Status]: (member: Extract<SuspendableMember, { status: One }>, rules: MembershipRules) => boolean
} = {
  probationaryMember: ({ since, probationEnd, extended }, { probation, extension }) => {
    const first = addMonths(since, probation)
    if (extended === true) return isWithin(probationEnd, first, extension)
    return extended === false && probationEnd === first
  },
  fullMember: ({ since, fullSince }) => isPlainDate(fullSince) && fullSince <= since,
  disciplinaryProbation: ({ since, fullSince, disciplineEnd }, { discipline }) =>
    isPlainDate(fullSince) && fullSince <= since && isWithin(disciplineEnd, since, discipline),
}

const isWithin = (end: PlainDate, from: PlainDate, { min, max }: Range) =>
  isPlainDate(end) && addMonths(from, min) <= end && end <= addMonths(from, max)

/**
 * The standing with which a record may begin on a day, as a roll or a letter gives it. `since` of a probationary member is the
 * day of admission, from which the year counts; the rules say how long probation, an extension and discipline last.
 */
export function judgeCarriedMember(
  member: SuspendableMember,
  homeSince: PlainDate,
  date: PlainDate,
  rules: MembershipRules,
): SuspendableMember | 'standingInvalid' {
  const { status, since } = Object(member) as SuspendableMember
  const isPast = (day: PlainDate) => isPlainDate(day) && day <= date
  if (typeof status !== 'string' || !Object.hasOwn(isComplete, status)) return 'standingInvalid'
  if (!hasOnly(member, facts[status])) return 'standingInvalid'
  if (!isPast(since) || !isPast(homeSince)) return 'standingInvalid'
  // The status picks the facts that it rests on; the compiler cannot follow the pairing through an index.
  const check = isComplete[status] as (member: SuspendableMember, rules: MembershipRules) => boolean
  return check(member, rules) ? member : 'standingInvalid'
}

const hasOnly = (member: SuspendableMember, names: readonly string[]) =>
  Object.keys(member).every((name) => names.includes(name))
