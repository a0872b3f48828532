import { addMonths, isPlainDate, type PlainDate } from '../date.ts'
import { judgeCarriedMember } from './carriedMember.ts'
import { judgeHome, judgeHomeHere } from '../affiliation/home.ts'
import { isId } from '../id.ts'
import type { Condition, MemberContext, MemberEventOf } from './memberCondition.ts'
import type { Introducer, MemberRefusal } from './memberEvent.ts'
import type { MembershipRules } from './membershipRules.ts'

type Applying = 'applicant' | 'activeApplicant' | 'admissionCandidate'
const applying = ['applicant', 'activeApplicant', 'admissionCandidate'] as const satisfies Applying[]

/** Events before membership, and the one that begins it. */
export const admission = {
  /** Constitution, art. 1: eighteen years of age, and a written application, to a branch that could take the person in. */
  apply: {
    from: ['none'],
    judge({ organization, ofAge }, _none, { date: since, tree }) {
      if (ofAge !== true) return 'underage'
      return judgeHomeHere(tree, organization, since) ?? { status: 'applicant', since, organization }
    },
  } satisfies Condition<'apply', 'none'>,
  /**
   * Admission rules of 2014 (细则), arts. 7 and 8: a talk with the applicant, normally within a month; a recommendation,
   * a decision by the branch committee, and a report to the superior for record.
   */
  selectActive: {
    from: ['applicant'],
    judge({ recommended, talked, recordedAbove }, applicant, { date }) {
      if (recommended !== true) return 'notRecommended'
      if (!isPlainDate(talked) || talked < applicant.since || talked > date) return 'talkMissing'
      return recordedAbove === true ? { ...applicant, status: 'activeApplicant', since: date } : 'notRecordedAbove'
    },
    notice: ({ talked }, applicant, { rules }) =>
      talked > addMonths(applicant.since, rules.talk) ? 'talkLate' : undefined,
  } satisfies Condition<'selectActive', 'applicant'>,
  /** Admission rules, art. 13: at least a year of training, reported to the superior for record. */
  selectCandidate: {
    from: ['activeApplicant'],
    judge({ recordedAbove }, applicant, { date, rules }) {
      if (date < addMonths(applicant.since, rules.training)) return 'trainingTooShort'
      return recordedAbove === true ? { ...applicant, status: 'admissionCandidate', since: date } : 'notRecordedAbove'
    },
  } satisfies Condition<'selectCandidate', 'activeApplicant'>,
  /** Practice: the papers follow a person to another branch, and the training goes on. No article was read. */
  moveApplication: {
    from: applying,
    judge: ({ organization }, applicant, { date, tree }) =>
      judgeHomeHere(tree, organization, date) ?? { ...applicant, organization },
  } satisfies Condition<'moveApplication', Applying>,
  /** Nobody has to go on with an application. A later one starts anew. */
  withdrawApplication: {
    from: applying,
    judge: () => undefined,
  } satisfies Condition<'withdrawApplication', Applying>,
  /** Practice: what was reported to the superior for record, is reported when it ends. No article was read. */
  drop: {
    from: applying,
    judge: ({ recordedAbove }, { status }) =>
      status === 'applicant' || recordedAbove === true ? undefined : 'notRecordedAbove',
  } satisfies Condition<'drop', Applying>,
  /**
   * Constitution, art. 5: two full members introduce the candidate. Admission rules, art. 16: a political review, good for
   * a year; art. 17: a course of three days or 24 hours; chapter 4: pre-reviewed by the committee, then the branch meeting,
   * normally within a month; approved above within three months, in special cases six. Constitution, art. 7, and admission
   * rules, art. 32: the year counts from the day on which the branch meeting passed the admission.
   */
  admit: {
    from: ['admissionCandidate'],
    judge(event, { organization, since: candidateSince }, context) {
      const { date: since, rules, tree } = context
      const fault =
        judgeIntroducers(event.introducers, context) ??
        judgeReadiness(event, candidateSince, context) ??
        judgeHomeHere(tree, organization, since)
      if (fault) return fault
      return { status: 'probationaryMember', since, probationEnd: addMonths(since, rules.probation), extended: false }
    },
    notice: ({ preReviewed }, _candidate, { date, rules }) =>
      date > addMonths(preReviewed, rules.meeting) ? 'meetingLate' : undefined,
  } satisfies Condition<'admit', 'admissionCandidate'>,
  /** Member management regulation of 2019, art. 25: a branch takes in whom a letter introduces, with their standing. */
  carryOver: {
    from: ['none'],
    judge: ({ member, homeOrganization, homeSince }, _none, { date, rules, tree }) =>
      judgeHome(tree, homeOrganization, date) ?? judgeCarriedMember(member, homeSince, date, rules),
  } satisfies Condition<'carryOver', 'none'>,
}

/** Constitution, art. 5. Who introduces is somebody else, and a full member, by their own record where there is one. */
function judgeIntroducers(
  introducers: readonly Introducer[],
  { person: candidate, date, rules, statusOf }: MemberContext,
): MemberRefusal | undefined {
  if (!Array.isArray(introducers) || introducers.length !== rules.introducers) return 'introducersMissing'
  const entries: Partial<Introducer>[] = introducers.map(Object)
  const persons = new Set(entries.map(({ person }) => person).filter(isId))
  if (persons.size !== rules.introducers) return 'introducersMissing'
  if (persons.has(candidate)) return 'introducerIsCandidate'
  const isFull = ({ person = '', status }: Partial<Introducer>) => (statusOf?.(person, date) ?? status) === 'fullMember'
  return entries.every(isFull) ? undefined : 'introducerNotFull'
}

/** Admission rules, art. 16 and chapter 4: whoever is reviewed and pre-reviewed is a candidate by then. */
function judgeReadiness(
  event: MemberEventOf<'admit'>,
  candidateSince: PlainDate,
  { date, rules }: MemberContext,
): MemberRefusal | undefined {
  const { course, reviewed, preReviewed } = event
  if (!isCourse(course, rules)) return 'courseTooShort'
  if (!isPlainDate(reviewed) || reviewed > date || addMonths(reviewed, rules.review) < date) return 'reviewOutdated'
  if (!isPlainDate(preReviewed) || preReviewed > date) return 'preReviewMissing'
  if (reviewed < candidateSince || preReviewed < candidateSince) return 'reviewedBeforeCandidacy'
  return isApprovedInTime(event, date, rules) ? undefined : 'approvalOutOfTime'
}

/** Three days, or 24 hours. */
function isCourse(course: MemberEventOf<'admit'>['course'], rules: MembershipRules): boolean {
  const { days, hours }: { days?: unknown; hours?: unknown } = Object(course)
  const reaches = (length: unknown, least: number) => typeof length === 'number' && length >= least
  return reaches(days, rules.course.days) || reaches(hours, rules.course.hours)
}

function isApprovedInTime(
  { approved, specialCase }: MemberEventOf<'admit'>,
  meeting: PlainDate,
  { approval, specialApproval }: MembershipRules,
): boolean {
  const latest = addMonths(meeting, specialCase === true ? specialApproval : approval)
  return isPlainDate(approved) && approved >= meeting && approved <= latest
}
