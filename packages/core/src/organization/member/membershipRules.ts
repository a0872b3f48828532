import type { Range } from '../founding/counting.ts'
import { hasLasted, isPlainDate, type PlainDate } from '../date.ts'
import { type RuleSet, type RuleSets, rulesOn } from '../rules.ts'

/** The numbers of a membership: ages in years, everything else in months where nothing is said (RULES section 2). */
export type MembershipRules = RuleSet & {
  /** The age of an applicant, in years. */
  applicantAge: number
  /** From the application to the first talk; later is only a notice. */
  talk: number
  /** From active applicant to candidate. */
  training: number
  /** How many full members introduce a candidate. */
  introducers: number
  /** The course before admission: so many days, or so many hours. */
  course: { days: number; hours: number }
  /** How long a political review is good. */
  review: number
  /** From the pre-review to the branch meeting; later is only a notice. */
  meeting: number
  /** From the meeting to the superior's approval; the latter in special cases. */
  approval: number
  specialApproval: number
  probation: number
  extension: Range
  /** Without activity, dues or work, before a member lapses. */
  inactivity: number
  /** Without contact, before a membership is suspended. */
  lostContact: number
  /** Suspended, before a member lapses. */
  suspension: number
  /** Probation within the Party. */
  discipline: Range
}

/**
 * Constitution, art. 1: eighteen years; art. 5: two introducers; art. 7: a year of probation; art. 9: six months without
 * activity; art. 41: two years of probation within the Party at most. Admission rules of 2014 (细则), art. 7: a talk within
 * a month; art. 13: a year of training; art. 16: a review good for a year; art. 17: three days or 24 hours; chapter 4:
 * meeting within a month, approval within three, in special cases six; art. 32: an extension of six to twelve months.
 * Member management regulation of 2019, art. 24: suspended after six months without contact, lapsed two years later.
 */
export const membershipRules: RuleSets<MembershipRules> = [
  {
    version: '2025-04',
    from: '2025-04-01',
    sources: ['constitution', 'admissionRules', 'memberManagementRegulation'],
    applicantAge: 18,
    talk: 1,
    training: 12,
    introducers: 2,
    course: { days: 3, hours: 24 },
    review: 12,
    meeting: 1,
    approval: 3,
    specialApproval: 6,
    probation: 12,
    extension: { min: 6, max: 12 },
    inactivity: 6,
    lostContact: 6,
    suspension: 24,
    discipline: { min: 1, max: 24 },
  },
]

/** Whether a person may apply on a day. The day of birth is looked at, and never part of a record (SYSTEMS 34). */
export function isOfAge(born: PlainDate, date: PlainDate, rules = rulesOn(membershipRules, date)): boolean {
  return isPlainDate(date) && hasLasted(born, rules.applicantAge * 12, date)
}
