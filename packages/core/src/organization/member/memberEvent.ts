import type { PlainDate } from '../date.ts'
import type { MemberStatus, SuspendableMember } from './member.ts'

/** A member who recommends a candidate, and their status. */
export type Introducer = { person: string; status: MemberStatus }

/** An event in a membership. Its date is that of the application, meeting or decision. */
export type MemberEvent =
  /** `ofAge` says that the day of birth was looked at (`isOfAge`); the day itself is not kept. */
  | { type: 'apply'; organization: string; ofAge: boolean }
  | { type: 'selectActive'; recommended: boolean; talked: PlainDate; recordedAbove: boolean }
  | { type: 'selectCandidate'; recordedAbove: boolean }
  /** Another branch takes over the application. */
  | { type: 'moveApplication'; organization: string }
  /** The person takes the application back. */
  | { type: 'withdrawApplication' }
  /** The branch no longer considers the person. An applicant was not yet reported to the superior. */
  | { type: 'drop'; recordedAbove?: boolean }
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
  /** A member admitted elsewhere, or before records were kept: what the roll or a letter says of them. */
  | { type: 'carryOver'; member: SuspendableMember; homeOrganization: string; homeSince: PlainDate }
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
export const memberRefusals = [
  'alreadyMember',
  'forbiddenTransition',
  'organizationUnknown',
  'organizationNotInForce',
  'holdsNoRelations',
  'underage',
  'notRecommended',
  'talkMissing',
  'notRecordedAbove',
  'trainingTooShort',
  'introducersMissing',
  'introducerIsCandidate',
  'introducerNotFull',
  'courseTooShort',
  'reviewOutdated',
  'preReviewMissing',
  /** A review or pre-review of somebody who was no candidate yet. */
  'reviewedBeforeCandidacy',
  'approvalMissing',
  'approvalOutOfTime',
  'standingInvalid',
  'probationNotOver',
  'alreadyExtended',
  'extensionLength',
  /** Inactive or out of touch since a day on which the person was not yet a member. */
  'beforeMembership',
  'inactivityTooShort',
  'reasonGiven',
  'contactLostTooShort',
  'suspensionTooShort',
  'disciplineLength',
  'disciplineNotOver',
] as const
/** One of `memberRefusals`. */
export type MemberRefusal = (typeof memberRefusals)[number]

/** Steps that came later than the rules recommend. */
export const memberNotices = ['talkLate', 'meetingLate'] as const
/** One of `memberNotices`. */
export type MemberNotice = (typeof memberNotices)[number]
