import type { PlainDate } from './date.ts'

type Standing = 'none' | 'applying' | 'member' | 'ended'

/** A person's status towards the Party, and what kind of status it is. */
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

/** A person's status towards the Party (GLOSSARY C). */
export type MemberStatus = keyof typeof statuses

/** All statuses, in the order of a membership. */
export const memberStatuses = Object.keys(statuses) as MemberStatus[]

type StatusOf<Kind extends Standing> = {
  [Status in MemberStatus]: (typeof statuses)[Status] extends Kind ? Status : never
}[MemberStatus]

/** The statuses before membership. */
export type ApplyingStatus = StatusOf<'applying'>
/** The statuses after membership. */
export type EndedStatus = StatusOf<'ended'>

/**
 * A branch's record of a person's status, as far as the rules need it. `since` is the day the status began. Each status
 * carries the facts it rests on.
 */
export type Member =
  | { status: ApplyingStatus | EndedStatus; since: PlainDate }
  /** `probationEnd` is the day on which the branch meeting decides (Constitution, art. 7). */
  | { status: 'probationaryMember'; since: PlainDate; probationEnd: PlainDate; extended: boolean }
  /** `fullSince` is the day from which seniority counts (Constitution, art. 7). */
  | { status: 'fullMember'; since: PlainDate; fullSince: PlainDate }
  | { status: 'disciplinaryProbation'; since: PlainDate; fullSince: PlainDate; disciplineEnd: PlainDate }
  /** `before` is the status that a restoration brings back. */
  | { status: 'membershipSuspended'; since: PlainDate; before: SuspendableMember }

/** A member who may be suspended. */
export type SuspendableMember = Extract<
  Member,
  { status: 'probationaryMember' | 'fullMember' | 'disciplinaryProbation' }
>

/** Whether a status is that of a member. */
export function isMember(status: MemberStatus): boolean {
  return statuses[status] === 'member'
}

/** Whether a member counts for thresholds, votes and quorum: only full members do (Constitution, arts. 7 and 41). */
export function votes(status: MemberStatus): boolean {
  return status === 'fullMember'
}
