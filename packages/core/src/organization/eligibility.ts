import type { Membership } from '../verdict.ts'
import { isPlainDate, type PlainDate } from './date.ts'
import type { MemberStatus } from './member.ts'

/** A person's relation to the shop: its operator, a declared key person of the firm, or an employee. */
export const shopRelations = ['operator', 'keyPerson', 'employee'] as const
/** One of `shopRelations`. */
export type ShopRelation = (typeof shopRelations)[number]

/** Whether a person speaks for the shop. An employee's badge would speak for an employer who promised nothing. */
export function operates(relation: ShopRelation): boolean {
  // Anything unknown is refused.
  return relation === 'operator' || relation === 'keyPerson'
}

/** What an issuer decided about its badges. Unless `probationary` is true, only full members have one. */
export type IssuerPolicy = { probationary: boolean }

/** A person's status according to the evidence; for a probationary member with the day of the decision. */
export type AttestedStanding = { status: MemberStatus; probationEnd?: PlainDate }

/** Why a badge is refused. Only the member and the issuer learn this; it is never public. */
export type EligibilityRefusal =
  | 'dateInvalid'
  | 'notEligible'
  | 'probationaryNotAccepted'
  | 'probationDecisionDue'
  | 'notOperator'

/** Whether a badge may be issued. `latestEnd`, if present, is the last day it may be valid. */
export type Eligibility =
  | { ok: true; membership: Membership; latestEnd?: PlainDate }
  | { ok: false; code: EligibilityRefusal }

/**
 * Whether a person may have a badge for a shop (RULES section 1.12; SYSTEMS 29, 98). They must operate the shop, and be a
 * full member, or a probationary one if the issuer opted in and only until the day of the decision.
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
  // Applicants, active applicants and candidates are not members; members under discipline or suspended have no badge.
  if (status !== 'probationaryMember') return { ok: false, code: 'notEligible' }
  if (policy.probationary !== true) return { ok: false, code: 'probationaryNotAccepted' }
  // Without a recorded end there is no evidence that the period is still running.
  if (probationEnd === undefined || !isPlainDate(probationEnd) || probationEnd < date)
    return { ok: false, code: 'probationDecisionDue' }
  return { ok: true, membership: 'probationary', latestEnd: probationEnd }
}
