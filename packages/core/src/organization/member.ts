import type { PlainDate } from './date.ts'

/** Where a person stands towards the Party (GLOSSARY C). The first three are not members. */
export type MemberStatus =
  | 'applicant'
  | 'activeApplicant'
  | 'admissionCandidate'
  | 'probationaryMember'
  | 'fullMember'
  | 'disciplinaryProbation'
  | 'membershipSuspended'
  | 'probationRevoked'
  | 'withdrawn'
  | 'removedFromRoll'
  | 'lapsed'
  | 'expelled'

/**
 * What a branch records of a person's standing, as far as the rules need it.
 * `since` is the day of the present status. For a probationary member `probationEnd` is the day on which the branch
 * meeting has to decide; `fullSince` is where seniority counts from (Constitution, art. 7).
 */
export type Member = {
  status: MemberStatus
  since: PlainDate
  probationEnd?: PlainDate
  extended?: boolean
  fullSince?: PlainDate
  disciplineEnd?: PlainDate
  suspendedFrom?: 'probationaryMember' | 'fullMember'
}

const members: readonly MemberStatus[] = [
  'probationaryMember',
  'fullMember',
  'disciplinaryProbation',
  'membershipSuspended',
]

/** Whether a status is one of a member; probation within the Party and suspension do not end membership (art. 41). */
export function isMember(status: MemberStatus): boolean {
  return members.includes(status)
}

/** Whether a member counts for thresholds, votes and quorum: only full members do (Constitution, art. 7). */
export function votes(status: MemberStatus): boolean {
  return status === 'fullMember'
}
