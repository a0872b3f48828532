import type { PlainDate } from './date.ts'

type Standing = 'none' | 'applying' | 'member' | 'ended'

/** Where a person stands towards the Party (GLOSSARY C), and what kind of standing that is. */
const statuses = {
  applicant: 'applying',
  activeApplicant: 'applying',
  admissionCandidate: 'applying',
  probationaryMember: 'member',
  fullMember: 'member',
  /** Probation within the Party (留党察看) and suspension do not end membership (Constitution, art. 41). */
  disciplinaryProbation: 'member',
  membershipSuspended: 'member',
  probationRevoked: 'ended',
  withdrawn: 'ended',
  removedFromRoll: 'ended',
  lapsed: 'ended',
  expelled: 'ended',
} as const satisfies Record<string, Standing>

/** Where a person stands towards the Party (GLOSSARY C). */
export type MemberStatus = keyof typeof statuses

/** All statuses, in the order of a member's life. */
export const memberStatuses = Object.keys(statuses) as MemberStatus[]

type StatusOf<Kind extends Standing> = {
  [Status in MemberStatus]: (typeof statuses)[Status] extends Kind ? Status : never
}[MemberStatus]

/** Before membership: nobody of them is a member. */
export type ApplyingStatus = StatusOf<'applying'>
/** After membership, by whatever way. */
export type EndedStatus = StatusOf<'ended'>

/**
 * What a branch records of a person's standing, as far as the rules need it. `since` is the day of the present status.
 * A status carries what it rests on, so that no record can say more than happened.
 */
export type Member =
  | { status: ApplyingStatus | EndedStatus; since: PlainDate }
  /** `probationEnd` is the day on which the branch meeting has to decide (Constitution, art. 7). */
  | { status: 'probationaryMember'; since: PlainDate; probationEnd: PlainDate; extended: boolean }
  /** `fullSince` is where seniority counts from (Constitution, art. 7). */
  | { status: 'fullMember'; since: PlainDate; fullSince: PlainDate }
  | { status: 'disciplinaryProbation'; since: PlainDate; fullSince: PlainDate; disciplineEnd: PlainDate }
  /** `before` is the standing that a restoration gives back. */
  | { status: 'membershipSuspended'; since: PlainDate; before: SuspendableMember }

/** A member who may be suspended. */
export type SuspendableMember = Extract<
  Member,
  { status: 'probationaryMember' | 'fullMember' | 'disciplinaryProbation' }
>

/** Whether a status is one of a member. */
export function isMember(status: MemberStatus): boolean {
  return statuses[status] === 'member'
}

/** Whether a member counts for thresholds, votes and quorum: only full members do (Constitution, arts. 7 and 41). */
export function votes(status: MemberStatus): boolean {
  return status === 'fullMember'
}
