import type { Kind } from '../../verdict.ts'
import { hasBranchCommittee, isKind } from '../tree/kind.ts'
import type { BranchForm } from '../tree/organization.ts'
import type { RuleSet, RuleSets } from '../rules.ts'

/** A range, both ends included. */
export type Range = { min: number; max: number }

/**
 * The numbers by which organisations are founded. They are defaults that a superior may set aside, never hard errors
 * (RULES section 2).
 */
export type CountingRules = RuleSet & {
  /** The full members a branch needs; the most units a joint branch usually covers. */
  branchFullMembers: number
  jointBranchUnits: number
  /** The usual number of members. */
  members: Readonly<Partial<Record<Kind, Partial<Range>>>>
  /** The number of full members from which a branch has a committee. */
  committeeFrom: number
  /** The seats of a committee; `limit` is generally not exceeded. */
  committees: Readonly<Partial<Record<Kind, Range & { limit: number }>>>
  deputySecretaries: Readonly<Partial<Record<Kind, Range>>>
}

/**
 * The general rules: Constitution, art. 30: three full members found an organisation. Branch regulation of 2018, art. 4:
 * three full members, generally no more than 50; art. 5: a joint branch covers generally no more than five units; art. 20:
 * from seven full members on a committee of three to five, generally no more than seven, and one deputy secretary if
 * needed. Usual numbers of a general branch and a committee: GLOSSARY A.
 */
const general: CountingRules = {
  version: '2025-04',
  from: '2025-04-01',
  sources: ['constitution', 'branchRegulation', 'practice'],
  branchFullMembers: 3,
  jointBranchUnits: 5,
  members: { branch: { max: 50 }, generalBranch: { min: 50, max: 99 }, committee: { min: 100 } },
  committeeFrom: 7,
  committees: { branch: { min: 3, max: 5, limit: 7 } },
  deputySecretaries: { branch: { min: 0, max: 1 } },
}

/**
 * One prefecture's rules for new economic and social organisations (RULES section 2), as an example of other rules: on
 * trial, so they hold only where their version is chosen.
 */
export const newOrganizationCountingRules: CountingRules = {
  ...general,
  version: '2025-04-new-organizations',
  sources: ['practice'],
  experimental: true,
  committees: {
    branch: { min: 3, max: 3, limit: 3 },
    generalBranch: { min: 3, max: 5, limit: 5 },
    committee: { min: 5, max: 7, limit: 7 },
  },
  deputySecretaries: { branch: { min: 0, max: 1 }, committee: { min: 1, max: 2 } },
}

/** The sets of rules by which members and seats are counted. */
export const countingRules: RuleSets<CountingRules> = [general, newOrganizationCountingRules]

/** Numbers of members. Only full members count for thresholds (Constitution, art. 7: probationary members have no vote). */
export type Headcount = { fullMembers: number; probationaryMembers: number; units?: number }

/** What a finding calls for: nothing, a second look, or the superior's approval. */
export type FindingWeight = 'advice' | 'warning' | 'approval'

const weights = {
  tooFewFullMembers: 'approval',
  jointBranchSuggested: 'advice',
  fewerMembersThanUsual: 'approval',
  moreMembersThanUsual: 'warning',
  moreUnitsThanUsual: 'warning',
  committeeMissing: 'approval',
  committeeNotRequired: 'approval',
  committeeTooSmall: 'approval',
  committeeLargerThanUsual: 'warning',
  committeeTooLarge: 'approval',
} as const satisfies Record<string, FindingWeight>

/** A deviation from the defaults. */
export type CountingFinding = keyof typeof weights

/** All deviations from the defaults. */
export const countingFindings = Object.keys(weights) as CountingFinding[]

/** What a finding calls for; one that nobody knows, the superior's approval. */
export function weightOf(finding: CountingFinding): FindingWeight {
  return typeof finding === 'string' && Object.hasOwn(weights, finding) ? weights[finding] : 'approval'
}

/** Whether any finding needs the superior's approval: 因工作需要，经上级党组织批准. What is no list does. */
export function needApproval(findings: readonly CountingFinding[]): boolean {
  return !Array.isArray(findings) || findings.some((finding) => weightOf(finding) === 'approval')
}

/** Whether all numbers are valid counts. */
export function isHeadcount(headcount: Headcount): boolean {
  const { fullMembers, probationaryMembers, units = 0 } = Object(headcount) as Headcount
  return [fullMembers, probationaryMembers, units].every(isCount)
}

/** Whether a value is a number of people or seats. */
export const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0

/** The deviations from the defaults, or why there are none to judge. */
export type CountingOutcome =
  | { ok: true; findings: CountingFinding[] }
  | { ok: false; code: 'kindUnknown' | 'countInvalid' }

/** Compares a headcount with the defaults (Constitution, art. 30; branch regulation, arts. 4 and 5; SYSTEMS 14). */
export function judgeHeadcount(
  organization: { kind: Kind; form?: BranchForm },
  headcount: Headcount,
  rules: CountingRules,
): CountingOutcome {
  const { kind } = Object(organization) as { kind: Kind }
  if (!isKind(kind)) return { ok: false, code: 'kindUnknown' }
  if (!isHeadcount(headcount)) return { ok: false, code: 'countInvalid' }
  return { ok: true, findings: headcountFindings(organization, headcount, rules) }
}

/** The same of a valid headcount. */
export function headcountFindings(
  { kind, form }: { kind: Kind; form?: BranchForm },
  { fullMembers, probationaryMembers, units = 0 }: Headcount,
  rules: CountingRules,
): CountingFinding[] {
  const findings: CountingFinding[] = []
  const members = fullMembers + probationaryMembers
  const { min = 0, max = Infinity } = rules.members[kind] ?? {}
  if (kind === 'branch' && fullMembers < rules.branchFullMembers) {
    findings.push('tooFewFullMembers')
    if (form !== 'jointBranch') findings.push('jointBranchSuggested')
  }
  if (members < min) findings.push('fewerMembersThanUsual')
  if (members > max) findings.push('moreMembersThanUsual')
  if (form === 'jointBranch' && units > rules.jointBranchUnits) findings.push('moreUnitsThanUsual')
  return findings
}

/** The seats of a committee; `undefined` for a branch below the threshold, which has only a secretary (branch regulation, art. 20). */
export function committeeSeatsOf(kind: Kind, fullMembers: number, rules: CountingRules): Range | undefined {
  if (hasBranchCommittee(kind) && !(isCount(fullMembers) && fullMembers >= rules.committeeFrom)) return undefined
  const seats = isKind(kind) ? rules.committees[kind] : undefined
  return seats && { min: seats.min, max: seats.max }
}

/** Compares a number of committee seats with the defaults; 0 is no committee (branch regulation, art. 20). */
export function judgeCommittee(kind: Kind, fullMembers: number, seats: number, rules: CountingRules): CountingOutcome {
  if (!isKind(kind)) return { ok: false, code: 'kindUnknown' }
  if (!isCount(fullMembers) || !isCount(seats)) return { ok: false, code: 'countInvalid' }
  return { ok: true, findings: committeeFindings(kind, fullMembers, seats, rules) }
}

/** The same of valid numbers. */
export function committeeFindings(
  kind: Kind,
  fullMembers: number,
  seats: number,
  rules: CountingRules,
): CountingFinding[] {
  const range = committeeSeatsOf(kind, fullMembers, rules)
  if (!range) return hasBranchCommittee(kind) && seats > 0 ? ['committeeNotRequired'] : []
  if (seats === 0) return ['committeeMissing']
  if (seats < range.min) return ['committeeTooSmall']
  if (seats <= range.max) return []
  return seats > (rules.committees[kind]?.limit ?? range.max) ? ['committeeTooLarge'] : ['committeeLargerThanUsual']
}
