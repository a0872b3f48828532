import type { Membership } from '../../verdict.ts'
import { isPlainDate, type PlainDate } from '../date.ts'
import { type MemberStatus, memberStatuses } from '../member/member.ts'
import { type RuleSet, type RuleSets, rulesOn } from '../rules.ts'

/** A person's relation to the shop: its operator, a declared key person of the firm, or an employee. */
export const shopRelations = ['operator', 'keyPerson', 'employee'] as const
/** One of `shopRelations`. */
export type ShopRelation = (typeof shopRelations)[number]

/** Who may have a badge (RULES section 1.12). */
export type EligibilityRules = RuleSet & {
  /** The statuses that may be shown, and what the badge says of them. */
  memberships: Readonly<Partial<Record<MemberStatus, Membership>>>
  /** The relations of who speaks for a shop. */
  relations: readonly ShopRelation[]
}

/**
 * Applicants, active applicants and candidates are not members; members under discipline or suspended have no badge. An
 * employee's badge would speak for an employer who promised nothing (SYSTEMS 98). All of it are choices of this project.
 */
export const eligibilityRules: RuleSets<EligibilityRules> = [
  {
    version: '2025-04',
    from: '2025-04-01',
    sources: ['project'],
    memberships: { fullMember: 'full', probationaryMember: 'probationary' },
    relations: ['operator', 'keyPerson'],
  },
]

/** Whether a person speaks for the shop. Anything unknown does not. */
export function operates(relation: ShopRelation, rules: EligibilityRules): boolean {
  return rules.relations.includes(relation)
}

/** What an issuer decided about its badges. Unless `probationary` is true, only full members have one. */
export type IssuerPolicy = { probationary: boolean }

/** A person's status according to the evidence; for a probationary member with the day of the decision. */
export type AttestedStanding = { status: MemberStatus; probationEnd?: PlainDate }

/** Why a badge is refused. Only the member and the issuer learn this; it is never public. */
export const eligibilityRefusals = [
  'dateInvalid',
  'notEligible',
  'probationaryNotAccepted',
  'probationDecisionDue',
  'notOperator',
] as const
/** One of `eligibilityRefusals`. */
export type EligibilityRefusal = (typeof eligibilityRefusals)[number]

/**
 * Whether a badge may be issued. `latestEnd`, if present, is the last day it may be valid; `rules` is the version by which
 * it was judged.
 */
export type Eligibility =
  | { ok: true; membership: Membership; latestEnd?: PlainDate; rules: string }
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
  rules: EligibilityRules = rulesOn(eligibilityRules, date),
): Eligibility {
  if (!isPlainDate(date)) return { ok: false, code: 'dateInvalid' }
  const judged = judgeStanding(Object(standing) as AttestedStanding, policy, date, rules)
  if (!judged.ok) return judged
  return operates(relation, rules) ? judged : { ok: false, code: 'notOperator' }
}

function judgeStanding(
  { status, probationEnd }: AttestedStanding,
  policy: IssuerPolicy,
  date: PlainDate,
  { memberships, version: rules }: EligibilityRules,
): Eligibility {
  const membership = memberStatuses.includes(status) ? memberships[status] : undefined
  if (membership === undefined) return { ok: false, code: 'notEligible' }
  if (membership === 'full') return { ok: true, membership, rules }
  if ((Object(policy) as IssuerPolicy).probationary !== true) return { ok: false, code: 'probationaryNotAccepted' }
  // Without a recorded end there is no evidence that the period is still running.
  if (probationEnd === undefined || !isPlainDate(probationEnd) || probationEnd < date)
    return { ok: false, code: 'probationDecisionDue' }
  return { ok: true, membership, latestEnd: probationEnd, rules }
}
