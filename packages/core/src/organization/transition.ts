import { addMonths, isPlainDate, type PlainDate } from './date.ts'
import { type EndedStatus, isMember, type Member, type MemberStatus } from './member.ts'

/** A member who recommends a candidate, and their status. */
export type Introducer = { person: string; status: MemberStatus }

/** An event in a membership. Its date is that of the application, meeting or decision. */
export type MemberEvent =
  | { type: 'apply'; born: PlainDate }
  | { type: 'selectActive'; recommended: boolean; talked: PlainDate; recordedAbove: boolean }
  | { type: 'selectCandidate'; recordedAbove: boolean }
  | {
      type: 'admit'
      introducers: readonly Introducer[]
      /** The course: three days, or 24 class hours. */
      course: { days: number } | { hours: number }
      /** The days of the political review, the committee's pre-review, and its approval. */
      reviewed: PlainDate
      preReviewed: PlainDate
      approved: PlainDate
      /** Whether the superior has six months rather than three. */
      specialCase?: boolean
    }
  | { type: 'extendProbation'; months: number; approvedAbove: boolean }
  | { type: 'convert'; approvedAbove: boolean }
  | { type: 'revokeProbation'; approvedAbove: boolean }
  | { type: 'withdraw' }
  | { type: 'remove'; approvedAbove: boolean }
  | { type: 'lapse'; inactiveSince: PlainDate; withoutReason: boolean; approvedAbove: boolean }
  | { type: 'placeOnDisciplinaryProbation'; months: number; approvedAbove: boolean }
  | { type: 'endDisciplinaryProbation' }
  | { type: 'expel'; approvedAbove: boolean }
  | { type: 'suspend'; lostSince: PlainDate }
  | { type: 'restore' }

/** Why a change of status is refused. */
export type MemberRefusal =
  | 'dateInvalid'
  | 'dateBeforeLast'
  | 'alreadyMember'
  | 'forbiddenTransition'
  | 'underage'
  | 'notRecommended'
  | 'talkMissing'
  | 'notRecordedAbove'
  | 'trainingTooShort'
  | 'introducersMissing'
  | 'introducerNotFull'
  | 'courseTooShort'
  | 'reviewOutdated'
  | 'preReviewMissing'
  | 'approvalMissing'
  | 'approvalOutOfTime'
  | 'probationNotOver'
  | 'alreadyExtended'
  | 'extensionLength'
  | 'inactivityTooShort'
  | 'reasonGiven'
  | 'contactLostTooShort'
  | 'suspensionTooShort'
  | 'disciplineLength'
  | 'disciplineNotOver'

/** Steps that came later than the rules recommend. */
export type MemberNotice = 'talkLate' | 'meetingLate'

/** The new status and what was late, or why the change was refused. */
export type MemberOutcome =
  | { ok: true; member: Member; notices: readonly MemberNotice[] }
  | { ok: false; code: MemberRefusal }

type EventType = MemberEvent['type']
type Event<Type extends EventType> = Extract<MemberEvent, { type: Type }>

/** The statuses from which each event is possible. Anything else is a forbidden jump. */
const from = {
  apply: ['none'],
  selectActive: ['applicant'],
  selectCandidate: ['activeApplicant'],
  admit: ['admissionCandidate'],
  extendProbation: ['probationaryMember'],
  convert: ['probationaryMember'],
  revokeProbation: ['probationaryMember'],
  withdraw: ['probationaryMember', 'fullMember', 'disciplinaryProbation', 'membershipSuspended'],
  remove: ['probationaryMember', 'fullMember', 'disciplinaryProbation', 'membershipSuspended'],
  lapse: ['probationaryMember', 'fullMember', 'disciplinaryProbation', 'membershipSuspended'],
  placeOnDisciplinaryProbation: ['fullMember'],
  endDisciplinaryProbation: ['disciplinaryProbation'],
  expel: ['probationaryMember', 'fullMember', 'disciplinaryProbation', 'membershipSuspended'],
  suspend: ['probationaryMember', 'fullMember', 'disciplinaryProbation'],
  restore: ['membershipSuspended'],
} as const satisfies Record<EventType, readonly (MemberStatus | 'none')[]>

type MemberFor<Type extends EventType> = Member & { status: (typeof from)[Type][number] }
type Condition<Type extends EventType> = {
  judge(event: Event<Type>, date: PlainDate, member: MemberFor<Type>): Member | MemberRefusal
  notice?(event: Event<Type>, date: PlainDate, member: MemberFor<Type>): MemberNotice | undefined
}

/** The conditions of each event, and the status it leads to. */
const conditions: { [Type in EventType]: Condition<Type> } = {
  /** Constitution, art. 1: eighteen years of age, and a written application. */
  apply: {
    judge: ({ born }, since) =>
      isPlainDate(born) && addMonths(born, 18 * 12) <= since ? { status: 'applicant', since } : 'underage',
  },
  /**
   * Admission rules of 2014 (细则), arts. 7 and 8: a talk with the applicant, normally within a month; a recommendation,
   * a decision by the branch committee, and a report to the superior for record.
   */
  selectActive: {
    judge({ recommended, talked, recordedAbove }, since, applicant) {
      if (!recommended) return 'notRecommended'
      if (!isPlainDate(talked) || talked < applicant.since || talked > since) return 'talkMissing'
      return recordedAbove ? { status: 'activeApplicant', since } : 'notRecordedAbove'
    },
    notice: ({ talked }, _date, applicant) => (talked > addMonths(applicant.since, 1) ? 'talkLate' : undefined),
  },
  /** Admission rules, art. 13: at least a year of training, reported to the superior for record. */
  selectCandidate: {
    judge({ recordedAbove }, since, applicant) {
      if (since < addMonths(applicant.since, 12)) return 'trainingTooShort'
      return recordedAbove ? { status: 'admissionCandidate', since } : 'notRecordedAbove'
    },
  },
  /**
   * Constitution, art. 5: two full members introduce the candidate. Admission rules, art. 16: a political review, good for a year;
   * art. 17: a course of three days or 24 hours; chapter 4: pre-reviewed by the committee, then the branch meeting,
   * normally within a month; approved above within three months, in special cases six. Constitution, art. 7, and
   * admission rules, art. 32: the year counts from the day on which the branch meeting passed the admission.
   */
  admit: {
    judge(event, since) {
      const fault = judgeIntroducers(event.introducers) ?? judgePreparation(event, since) ?? judgeApproval(event, since)
      return fault ?? { status: 'probationaryMember', since, probationEnd: addMonths(since, 12), extended: false }
    },
    notice: ({ preReviewed }, date) => (date > addMonths(preReviewed, 1) ? 'meetingLate' : undefined),
  },
  /** Admission rules, art. 32: once, by six months to a year, counted from the end of the period. */
  extendProbation: {
    judge({ months, approvedAbove }, _date, member) {
      if (member.extended) return 'alreadyExtended'
      if (!Number.isInteger(months) || months < 6 || months > 12) return 'extensionLength'
      if (!approvedAbove) return 'approvalMissing'
      return { ...member, probationEnd: addMonths(member.probationEnd, months), extended: true }
    },
  },
  /** Constitution, art. 7: when the period is over, by the branch meeting, approved above. Seniority starts here. */
  convert: {
    judge({ approvedAbove }, since, { probationEnd }) {
      if (!(since >= probationEnd)) return 'probationNotOver'
      return approvedAbove ? { status: 'fullMember', since, fullSince: since } : 'approvalMissing'
    },
  },
  /** Constitution, art. 7: by the branch meeting and approved above. */
  revokeProbation: {
    judge: ({ approvedAbove }, since) => endedAbove('probationRevoked', since, approvedAbove),
  },
  /** Constitution, art. 9: a member is free to withdraw. */
  withdraw: { judge: (_event, since) => ({ status: 'withdrawn', since }) },
  /** Constitution, art. 9: urged to withdraw, then removed from the roll, approved above. */
  remove: {
    judge: ({ approvedAbove }, since) => endedAbove('removedFromRoll', since, approvedAbove),
  },
  /**
   * Constitution, art. 9: six consecutive months without activity, dues or work, and without a reason; approved above.
   * Member management regulation of 2019, art. 24: suspended members lapse after two years.
   */
  lapse: {
    judge({ inactiveSince, withoutReason, approvedAbove }, since, member) {
      if (!isPlainDate(inactiveSince) || addMonths(inactiveSince, 6) > since) return 'inactivityTooShort'
      if (!withoutReason) return 'reasonGiven'
      if (member.status === 'membershipSuspended' && addMonths(member.since, 24) > since) return 'suspensionTooShort'
      return endedAbove('lapsed', since, approvedAbove)
    },
  },
  /** Constitution, art. 41: two years at most. A probationary member's period is extended or revoked instead. */
  placeOnDisciplinaryProbation: {
    judge({ months, approvedAbove }, since, { fullSince }) {
      if (!Number.isInteger(months) || months < 1 || months > 24) return 'disciplineLength'
      if (!approvedAbove) return 'approvalMissing'
      return { status: 'disciplinaryProbation', since, fullSince, disciplineEnd: addMonths(since, months) }
    },
  },
  /** Constitution, art. 41: full rights return when the time is over. */
  endDisciplinaryProbation: {
    judge: (_event, since, { disciplineEnd, fullSince }) =>
      since >= disciplineEnd ? { status: 'fullMember', since, fullSince } : 'disciplineNotOver',
  },
  /** Constitution, arts. 41 and 42: decided by the branch meeting, approved above. */
  expel: {
    judge: ({ approvedAbove }, since) => endedAbove('expelled', since, approvedAbove),
  },
  /** 停止党籍, member management regulation of 2019, art. 24: contact has been lost for six months. */
  suspend: {
    judge: ({ lostSince }, since, before) =>
      isPlainDate(lostSince) && addMonths(lostSince, 6) <= since
        ? { status: 'membershipSuspended', since, before }
        : 'contactLostTooShort',
  },
  /** 恢复党籍, art. 24: the former status returns. A probation that ran out meanwhile still awaits its decision. */
  restore: {
    judge: (_event, since, { before }) => ({ ...before, since }),
  },
}

const endedAbove = (status: EndedStatus, since: PlainDate, approvedAbove: boolean): Member | MemberRefusal =>
  approvedAbove ? { status, since } : 'approvalMissing'

function judgeIntroducers(introducers: readonly Introducer[]): MemberRefusal | undefined {
  const persons = new Set(introducers.map(({ person }) => person))
  if (introducers.length !== 2 || persons.size !== 2) return 'introducersMissing'
  return introducers.every(({ status }) => status === 'fullMember') ? undefined : 'introducerNotFull'
}

function judgePreparation({ course, reviewed, preReviewed }: Event<'admit'>, date: PlainDate) {
  if (!('days' in course ? course.days >= 3 : course.hours >= 24)) return 'courseTooShort'
  if (!isPlainDate(reviewed) || reviewed > date || addMonths(reviewed, 12) < date) return 'reviewOutdated'
  return isPlainDate(preReviewed) && preReviewed <= date ? undefined : 'preReviewMissing'
}

function judgeApproval({ approved, specialCase }: Event<'admit'>, date: PlainDate): MemberRefusal | undefined {
  const latest = addMonths(date, specialCase ? 6 : 3)
  return isPlainDate(approved) && approved >= date && approved <= latest ? undefined : 'approvalOutOfTime'
}

/** Applies an event to a person's record (RULES section 2). `undefined` is a person without a record. */
export function changeMember(member: Member | undefined, event: MemberEvent, date: PlainDate): MemberOutcome {
  const refuse = (code: MemberRefusal): MemberOutcome => ({ ok: false, code })
  if (!isPlainDate(date)) return refuse('dateInvalid')
  if (event.type === 'apply' && member && isMember(member.status)) return refuse('alreadyMember')
  const starts: readonly (MemberStatus | 'none')[] = from[event.type]
  if (!starts.includes(member?.status ?? 'none')) return refuse('forbiddenTransition')
  if (member && date < member.since) return refuse('dateBeforeLast')
  // `from` pairs events with statuses; the compiler cannot follow that through an index.
  const { judge, notice } = conditions[event.type] as Condition<EventType>
  const changed = judge(event, date, member as MemberFor<EventType>)
  if (typeof changed === 'string') return refuse(changed)
  const late = notice?.(event, date, member as MemberFor<EventType>)
  return { ok: true, member: changed, notices: late === undefined ? [] : [late] }
}
