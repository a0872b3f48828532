import type { PlainDate } from '../date.ts'

type Phase = 'applying' | 'member' | 'ended'

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
} as const satisfies Record<string, Phase>

/** A person's status towards the Party (GLOSSARY C). */
export type MemberStatus = keyof typeof statuses

/** All statuses, in the order of a membership. */
export const memberStatuses = Object.keys(statuses) as MemberStatus[]

type StatusOf<Kind extends Phase> = {
  [Status in MemberStatus]: (typeof statuses)[Status] extends Kind ? Status : never
}[MemberStatus]

/** The statuses before membership. */
export type ApplyingStatus = StatusOf<'applying'>
/** The statuses after membership. */
export type EndedStatus = StatusOf<'ended'>

/** A person's status, and the facts it rests on. `since` is the day the status began. */
export type Member =
  /** `organization` is where the application lies. */
  | { status: ApplyingStatus; since: PlainDate; organization: string }
  | SuspendableMember
  /** `before` is the status that a restoration brings back. */
  | { status: 'membershipSuspended'; since: PlainDate; before: SuspendableMember }
  | { status: EndedStatus; since: PlainDate }

/** A member who may be suspended. */
export type SuspendableMember =
  /** `probationEnd` is the day on which the branch meeting decides (Constitution, art. 7). */
  | { status: 'probationaryMember'; since: PlainDate; probationEnd: PlainDate; extended: boolean }
  /** `fullSince` is the day from which seniority counts (Constitution, art. 7). */
  | { status: 'fullMember'; since: PlainDate; fullSince: PlainDate }
  | { status: 'disciplinaryProbation'; since: PlainDate; fullSince: PlainDate; disciplineEnd: PlainDate }

/** A member by their status, and the facts it rests on. */
type CurrentMember = SuspendableMember | Extract<Member, { status: 'membershipSuspended' }>

/**
 * The first day on which a person is known to have been a member and in touch: the admission or restoration of a probationary
 * member, and otherwise the day of full membership, when the branch meeting decided with them.
 */
export function knownSince(member: CurrentMember): PlainDate {
  if (member.status === 'membershipSuspended') return knownSince(member.before)
  return member.status === 'probationaryMember' ? member.since : member.fullSince
}

/** Whether a status is that of a member. */
export function isMember(status: MemberStatus): boolean {
  return memberStatuses.includes(status) && statuses[status] === 'member'
}

/** Whether a member counts for thresholds, votes and quorum: only full members do (Constitution, arts. 7 and 41). */
export function votes(status: MemberStatus): boolean {
  return status === 'fullMember'
}
