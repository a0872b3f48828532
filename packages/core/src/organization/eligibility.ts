import type { Membership } from '../verdict.ts'
import { isPlainDate, type PlainDate } from './date.ts'
import type { MemberStatus } from './member.ts'

/** What a person is to the shop: its operator, a declared key person of the firm, or somebody employed there. */
export const shopRelations = ['operator', 'keyPerson', 'employee'] as const
export type ShopRelation = (typeof shopRelations)[number]

/** Whether a person speaks for the shop; an employee's badge would speak for an employer who promised nothing. */
export function operates(relation: ShopRelation): boolean {
  // Only known relations pass.
  return relation === 'operator' || relation === 'keyPerson'
}

/** What an issuer decided for its badges. Without `probationary: true` it shows full members alone. */
export type IssuerPolicy = { probationary: boolean }

/** What the evidence says of a person; for a probationary member with the day of the decision. */
export type AttestedStanding = { status: MemberStatus; probationEnd?: PlainDate }

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

/**
 * Whether a person may have a badge for a shop (RULES section 1.12; SYSTEMS 29, 98): a full member, or a probationary
 * one where the issuer opted in and never past the day of his decision; who operates the shop himself.
 */
export function judgeEligibility(
  standing: AttestedStanding,
  relation: ShopRelation,
  policy: IssuerPolicy,
  date: PlainDate,
): Eligibility {
  if (!isPlainDate(date)) return { ok: false, code: 'dateInvalid' }
  const judged = judgeStanding(standing, policy, date)
  if (!judged.ok) return judged
  return operates(relation) ? judged : { ok: false, code: 'notOperator' }
}

function judgeStanding({ status, probationEnd }: AttestedStanding, policy: IssuerPolicy, date: PlainDate): Eligibility {
  if (status === 'fullMember') return { ok: true, membership: 'full' }
  // Applicants, active applicants and candidates are not members; who is under discipline or suspended shows nothing.
  if (status !== 'probationaryMember') return { ok: false, code: 'notEligible' }
  if (policy.probationary !== true) return { ok: false, code: 'probationaryNotAccepted' }
  // No recorded end is no evidence that the period still runs.
  if (probationEnd === undefined || !isPlainDate(probationEnd) || probationEnd < date)
    return { ok: false, code: 'probationDecisionDue' }
  return { ok: true, membership: 'probationary', latestEnd: probationEnd }
}
