import { addMonths, isPlainDate, type PlainDate } from './date.ts'
import { isMember, type Member, type MemberStatus } from './member.ts'

/** What happens to a person's standing. The date of the event is that of the meeting, letter or decision. */
export type MemberEvent =
  | { type: 'apply'; born: PlainDate }
  | { type: 'selectActive'; recommended: boolean; recordedAbove: boolean }
  | { type: 'selectCandidate'; recordedAbove: boolean }
  | {
      type: 'admit'
      /** Who recommends him: two full members, by id. */
      introducers: readonly string[]
      courseHours: number
      /** The day of the political review, good for a year. */
      reviewedOn: PlainDate
      preReviewed: boolean
      approvedOn: PlainDate
      /** The superior may take six months, not three. */
      specialCase?: boolean
    }
  | { type: 'extendProbation'; months: number; approvedAbove: boolean }
  | { type: 'convert'; approvedAbove: boolean }
  | { type: 'revokeProbation'; approvedAbove: boolean }
  | { type: 'withdraw' }
  | { type: 'remove'; approvedAbove: boolean }
  | { type: 'lapse'; inactiveSince: PlainDate }
  | { type: 'placeOnDisciplinaryProbation'; months: number }
  | { type: 'endDisciplinaryProbation' }
  | { type: 'expel'; approvedAbove: boolean }
  | { type: 'suspend' }
  | { type: 'restore' }

/** Why a change of standing is refused. */
export type MemberRefusal =
  | 'dateInvalid'
  | 'dateBeforeLast'
  | 'alreadyMember'
  | 'forbiddenTransition'
  | 'underage'
  | 'notRecommended'
  | 'notRecordedAbove'
  | 'trainingTooShort'
  | 'introducersMissing'
  | 'courseTooShort'
  | 'reviewOutdated'
  | 'preReviewMissing'
  | 'approvalMissing'
  | 'approvalOutOfTime'
  | 'probationNotOver'
  | 'alreadyExtended'
  | 'extensionLength'
  | 'inactivityTooShort'
  | 'disciplineLength'
  | 'disciplineNotOver'

/** The new standing, or why there is none. */
export type MemberOutcome = { ok: true; member: Member } | { ok: false; code: MemberRefusal }

type Event<Type extends MemberEvent['type']> = Extract<MemberEvent, { type: Type }>
type Change = Omit<Member, 'since'> | MemberRefusal
type Rule<Type extends MemberEvent['type']> = {
  from: readonly (MemberStatus | 'none')[]
  judge(event: Event<Type>, date: PlainDate, member: Member): Change
}

const plainMember = ['probationaryMember', 'fullMember'] as const
const anyMember = [...plainMember, 'disciplinaryProbation', 'membershipSuspended'] as const
const ending = (status: MemberStatus) => ({ status })

const rules: { [Type in MemberEvent['type']]: Rule<Type> } = {
  /** Constitution, art. 1: eighteen years of age, and a written application. */
  apply: {
    from: ['none'],
    judge: ({ born }, date) =>
      isPlainDate(born) && addMonths(born, 18 * 12) <= date ? { status: 'applicant' } : 'underage',
  },
  /** Rules for the admission of members (细则, 2014): recommended, decided by the branch, reported for record. */
  selectActive: {
    from: ['applicant'],
    judge({ recommended, recordedAbove }) {
      if (!recommended) return 'notRecommended'
      return recordedAbove ? { status: 'activeApplicant' } : 'notRecordedAbove'
    },
  },
  /** 细则: a year of training at least, reported for record. */
  selectCandidate: {
    from: ['activeApplicant'],
    judge({ recordedAbove }, date, { since }) {
      if (date < addMonths(since, 12)) return 'trainingTooShort'
      return recordedAbove ? { status: 'admissionCandidate' } : 'notRecordedAbove'
    },
  },
  /**
   * 细则: two full members introduce; 24 hours of course; a review not older than a year; reviewed beforehand by the
   * committee; approved above within three months, in special cases six. Constitution, art. 7: the period of one year
   * counts from the day on which the branch meeting passed the admission.
   */
  admit: {
    from: ['admissionCandidate'],
    judge(event, date) {
      if (new Set(event.introducers).size !== 2 || event.introducers.length !== 2) return 'introducersMissing'
      if (!(event.courseHours >= 24)) return 'courseTooShort'
      if (!isPlainDate(event.reviewedOn) || event.reviewedOn > date || addMonths(event.reviewedOn, 12) < date)
        return 'reviewOutdated'
      if (!event.preReviewed) return 'preReviewMissing'
      const latest = addMonths(date, event.specialCase ? 6 : 3)
      if (!isPlainDate(event.approvedOn) || event.approvedOn < date || event.approvedOn > latest)
        return 'approvalOutOfTime'
      return { status: 'probationaryMember', probationEnd: addMonths(date, 12), extended: false }
    },
  },
  /** Constitution, art. 7, and 细则: once, six months at least and a year at most. */
  extendProbation: {
    from: ['probationaryMember'],
    judge({ months, approvedAbove }, date, member) {
      if (member.extended) return 'alreadyExtended'
      if (!Number.isInteger(months) || months < 6 || months > 12) return 'extensionLength'
      if (!approvedAbove) return 'approvalMissing'
      return { ...member, probationEnd: addMonths(member.probationEnd ?? date, months), extended: true }
    },
  },
  /** Constitution, art. 7: when the period is over, by the branch meeting and approved above; seniority starts here. */
  convert: {
    from: ['probationaryMember'],
    judge({ approvedAbove }, date, { probationEnd }) {
      if (probationEnd === undefined || date < probationEnd) return 'probationNotOver'
      return approvedAbove ? { status: 'fullMember', fullSince: date } : 'approvalMissing'
    },
  },
  /** Constitution, art. 7: by the branch meeting and approved above. */
  revokeProbation: {
    from: ['probationaryMember'],
    judge: ({ approvedAbove }) => (approvedAbove ? ending('probationRevoked') : 'approvalMissing'),
  },
  /** Constitution, art. 9: a member is free to withdraw. */
  withdraw: { from: anyMember, judge: () => ending('withdrawn') },
  /** Constitution, art. 9: urged to withdraw, then removed from the roll, approved above. */
  remove: {
    from: anyMember,
    judge: ({ approvedAbove }) => (approvedAbove ? ending('removedFromRoll') : 'approvalMissing'),
  },
  /** Constitution, art. 9: six months running without activity, dues or work, and without a reason. */
  lapse: {
    from: anyMember,
    judge: ({ inactiveSince }, date) =>
      isPlainDate(inactiveSince) && addMonths(inactiveSince, 6) <= date ? ending('lapsed') : 'inactivityTooShort',
  },
  /** Constitution, art. 41: two years at most. A probationary member's period is extended or revoked instead. */
  placeOnDisciplinaryProbation: {
    from: ['fullMember'],
    judge({ months }, date, { fullSince }) {
      if (!Number.isInteger(months) || months < 1 || months > 24) return 'disciplineLength'
      const disciplineEnd = addMonths(date, months)
      return { status: 'disciplinaryProbation', disciplineEnd, ...(fullSince ? { fullSince } : {}) }
    },
  },
  /** Constitution, art. 41: rights come back when the time is over. */
  endDisciplinaryProbation: {
    from: ['disciplinaryProbation'],
    judge(_event, date, { disciplineEnd, fullSince }) {
      if (disciplineEnd === undefined || date < disciplineEnd) return 'disciplineNotOver'
      return { status: 'fullMember', ...(fullSince ? { fullSince } : {}) }
    },
  },
  /** Constitution, art. 41 and 42: decided by the branch meeting, approved above. */
  expel: { from: anyMember, judge: ({ approvedAbove }) => (approvedAbove ? ending('expelled') : 'approvalMissing') },
  /** 停止党籍: contact is lost. The periods that apply are an open question (docs/open-questions.md). */
  suspend: {
    from: plainMember,
    judge: (_event, _date, member) => ({
      ...member,
      status: 'membershipSuspended',
      suspendedFrom: member.status === 'probationaryMember' ? 'probationaryMember' : 'fullMember',
    }),
  },
  /** 恢复党籍: contact is found again. A probation that ran out meanwhile still waits for its decision. */
  restore: {
    from: ['membershipSuspended'],
    judge(_event, _date, { suspendedFrom, ...member }) {
      return { ...member, status: suspendedFrom ?? 'fullMember' }
    },
  },
}

/** Applies an event to a person's standing (RULES section 2). `undefined` is a person of whom nothing is recorded. */
export function changeMember(member: Member | undefined, event: MemberEvent, date: PlainDate): MemberOutcome {
  const refuse = (code: MemberRefusal): MemberOutcome => ({ ok: false, code })
  if (!isPlainDate(date)) return refuse('dateInvalid')
  if (event.type === 'apply' && member && isMember(member.status)) return refuse('alreadyMember')
  // The table gives each event its own rule; the compiler cannot follow the pairing through an index.
  const rule = rules[event.type] as Rule<MemberEvent['type']>
  if (!rule.from.includes(member?.status ?? 'none')) return refuse('forbiddenTransition')
  if (member && date < member.since) return refuse('dateBeforeLast')
  const change = rule.judge(event, date, member ?? { status: 'applicant', since: date })
  return typeof change === 'string'
    ? refuse(change)
    : { ok: true, member: { ...change, since: sinceOf(member, change, date) } }
}

/** An extension or a pause changes the terms, not the day on which a status began. */
function sinceOf(member: Member | undefined, change: Omit<Member, 'since'>, date: PlainDate): PlainDate {
  return member?.status === change.status ? member.since : date
}
