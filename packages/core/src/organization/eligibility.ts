import type { Membership } from '../verdict.ts'
import { isPlainDate, type PlainDate } from './date.ts'
import type { Member } from './member.ts'

/** What a person is to the shop: its operator, a declared key person of the firm, or somebody employed there. */
export type ShopRelation = 'operator' | 'keyPerson' | 'employee'

/** What an issuer decided for its badges. Without `probationary: true` it shows full members alone. */
export type IssuerPolicy = { probationary: boolean }

/** Why a badge is refused. The answer is the member's and the issuer's own, never a public one. */
export type EligibilityRefusal =
  | 'dateInvalid'
  | 'notEligible'
  | 'probationaryNotAccepted'
  | 'probationDecisionDue'
  | 'notOperator'

/** `latestEnd`, where there is one, is the last day a badge may be valid. */
export type Eligibility =
  | { ok: true; membership: Membership; latestEnd?: PlainDate }
  | { ok: false; code: EligibilityRefusal }

/** What an attestation rests on (LOOK section 12); its image is never kept. */
export type Evidence = { kind: EvidenceKind; date: PlainDate; expires?: PlainDate }

/** The branch's own roll, a letter of a transfer under way, or a proof letter for a migrant member. */
export type EvidenceKind = 'roll' | 'transferLetter' | 'proofLetter'

export type EvidenceRefusal = 'evidenceKind' | 'evidenceDate' | 'letterExpiryMissing' | 'letterExpired'

/** Who takes part in one badge: person ids. */
export type Hands = { subject: string; attester: string; reviewer: string }

export type HandsRefusal = 'attesterIsSubject' | 'reviewerIsSubject' | 'reviewerIsAttester'

/**
 * Whether a person may have a badge for a shop (RULES section 1.12; SYSTEMS 29, 98): a full member, or a probationary
 * one where the issuer opted in and never past the day of his decision; who operates the shop himself.
 */
export function judgeEligibility(
  member: Pick<Member, 'status' | 'probationEnd'>,
  relation: ShopRelation,
  policy: IssuerPolicy,
  date: PlainDate,
): Eligibility {
  if (!isPlainDate(date)) return { ok: false, code: 'dateInvalid' }
  const standing = judgeStanding(member, policy, date)
  if (!standing.ok) return standing
  // An employee's badge would speak for an employer who promised nothing, so only known relations pass.
  return relation === 'operator' || relation === 'keyPerson' ? standing : { ok: false, code: 'notOperator' }
}

function judgeStanding(
  { status, probationEnd }: Pick<Member, 'status' | 'probationEnd'>,
  policy: IssuerPolicy,
  date: PlainDate,
): Eligibility {
  if (status === 'fullMember') return { ok: true, membership: 'full' }
  // Applicants, active applicants and candidates are not members; who is under discipline or suspended shows nothing.
  if (status !== 'probationaryMember') return { ok: false, code: 'notEligible' }
  if (policy.probationary !== true) return { ok: false, code: 'probationaryNotAccepted' }
  // No recorded end is no evidence that the period still runs.
  if (probationEnd === undefined || !isPlainDate(probationEnd) || probationEnd < date)
    return { ok: false, code: 'probationDecisionDue' }
  return { ok: true, membership: 'probationary', latestEnd: probationEnd }
}

/** Whether evidence may carry an attestation made on this day: a transfer letter has an expiry (RULES section 2). */
export function judgeEvidence(
  evidence: Evidence,
  date: PlainDate,
): { ok: true } | { ok: false; code: EvidenceRefusal } {
  const { kind, expires } = evidence
  const refuse = (code: EvidenceRefusal) => ({ ok: false as const, code })
  if (kind !== 'roll' && kind !== 'transferLetter' && kind !== 'proofLetter') return refuse('evidenceKind')
  if (!isPlainDate(evidence.date) || !isPlainDate(date) || evidence.date > date) return refuse('evidenceDate')
  if (kind === 'transferLetter' && expires === undefined) return refuse('letterExpiryMissing')
  return expires !== undefined && !(isPlainDate(expires) && expires >= date) ? refuse('letterExpired') : { ok: true }
}

/** Nobody vouches for himself, and attesting and reviewing take two persons (RULES section 1.4; SYSTEMS 28, 111). */
export function judgeHands({ subject, attester, reviewer }: Hands): { ok: true } | { ok: false; code: HandsRefusal } {
  if (attester === subject) return { ok: false, code: 'attesterIsSubject' }
  if (reviewer === subject) return { ok: false, code: 'reviewerIsSubject' }
  return reviewer === attester ? { ok: false, code: 'reviewerIsAttester' } : { ok: true }
}
