import type { Kind } from '../verdict.ts'
import type { BranchForm } from './organization.ts'

/** A range, both ends included. */
export type Range = { min: number; max: number }

/**
 * The numbers by which organisations are founded. They are defaults that a superior may set aside, never hard errors
 * (RULES section 2). `version` says as of when the rules were read; a record stores the version it used (SYSTEMS 71).
 */
export type CountingRules = {
  version: string
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
 * Constitution, art. 30: three full members found an organisation. Branch regulation of 2018, art. 4: three full
 * members, generally no more than 50; art. 5: a joint branch covers generally no more than five units; art. 20: from
 * seven full members on a committee of three to five, generally no more than seven, and one deputy secretary if
 * needed. Usual numbers of a general branch and a committee: GLOSSARY A.
 */
export const countingRules: CountingRules = {
  version: '2025-04',
  branchFullMembers: 3,
  jointBranchUnits: 5,
  members: { branch: { max: 50 }, generalBranch: { min: 50, max: 99 }, committee: { min: 100 } },
  committeeFrom: 7,
  committees: { branch: { min: 3, max: 5, limit: 7 } },
  deputySecretaries: { branch: { min: 0, max: 1 } },
}

/** One prefecture's rules for new economic and social organisations (RULES section 2), as an example of other rules. */
export const newOrganizationCountingRules: CountingRules = {
  version: '2025-04-new-organizations',
  branchFullMembers: 3,
  jointBranchUnits: 5,
  members: { branch: { max: 50 }, generalBranch: { min: 50, max: 99 }, committee: { min: 100 } },
  committeeFrom: 7,
  committees: {
    branch: { min: 3, max: 3, limit: 3 },
    generalBranch: { min: 3, max: 5, limit: 5 },
    committee: { min: 5, max: 7, limit: 7 },
  },
  deputySecretaries: { branch: { min: 0, max: 1 }, committee: { min: 1, max: 2 } },
}

/** Numbers of members. Only full members count for thresholds (Constitution, art. 7: probationary members have no vote). */
export type Headcount = { fullMembers: number; probationaryMembers: number; units?: number }

/** A deviation from the defaults. */
export type CountingFinding =
  | 'tooFewFullMembers'
  | 'jointBranchSuggested'
  | 'fewerMembersThanUsual'
  | 'moreMembersThanUsual'
  | 'moreUnitsThanUsual'
  | 'committeeMissing'
  | 'committeeNotRequired'
  | 'committeeTooSmall'
  | 'committeeLargerThanUsual'
  | 'committeeTooLarge'

/** What a finding calls for: nothing, a second look, or the superior's approval. */
export type FindingWeight = 'advice' | 'warning' | 'approval'

const weights: Readonly<Record<CountingFinding, FindingWeight>> = {
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
}

/** What a finding calls for. */
export function weightOf(finding: CountingFinding): FindingWeight {
  return weights[finding]
}

/** Whether any finding needs the superior's approval: 因工作需要，经上级党组织批准. */
export function needApproval(findings: readonly CountingFinding[]): boolean {
  return findings.some((finding) => weights[finding] === 'approval')
}

/** Whether all numbers are valid counts. */
export function isHeadcount({ fullMembers, probationaryMembers, units = 0 }: Headcount): boolean {
  return [fullMembers, probationaryMembers, units].every((count) => Number.isSafeInteger(count) && count >= 0)
}

/** Compares a headcount with the defaults (Constitution, art. 30; branch regulation, arts. 4 and 5; SYSTEMS 14). */
export function judgeHeadcount(
  { kind, form }: { kind: Kind; form?: BranchForm },
  { fullMembers, probationaryMembers, units = 0 }: Headcount,
  rules: CountingRules = countingRules,
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
export function committeeSeatsOf(
  kind: Kind,
  fullMembers: number,
  rules: CountingRules = countingRules,
): Range | undefined {
  if (kind === 'branch' && fullMembers < rules.committeeFrom) return undefined
  const seats = rules.committees[kind]
  return seats && { min: seats.min, max: seats.max }
}

/** Compares a number of committee seats with the defaults; 0 is no committee (branch regulation, art. 20). */
export function judgeCommittee(
  kind: Kind,
  fullMembers: number,
  seats: number,
  rules: CountingRules = countingRules,
): CountingFinding[] {
  const range = committeeSeatsOf(kind, fullMembers, rules)
  if (!range) return kind === 'branch' && seats > 0 ? ['committeeNotRequired'] : []
  if (seats === 0) return ['committeeMissing']
  if (seats < range.min) return ['committeeTooSmall']
  if (seats <= range.max) return []
  return seats > (rules.committees[kind]?.limit ?? range.max) ? ['committeeTooLarge'] : ['committeeLargerThanUsual']
}

/** A hint about the members of one firm, for the secretary only (SYSTEMS 46). */
export type BranchHint = { audience: 'secretary'; hint: 'mayFormBranch' | 'jointBranchSuggested' }

/** Whether a firm's members may form a branch (three full members) or should join another unit's (branch regulation, art. 5). */
export function branchHintFor(headcount: Headcount, rules: CountingRules = countingRules): BranchHint | undefined {
  if (!isHeadcount(headcount) || headcount.fullMembers === 0) return undefined
  const enough = headcount.fullMembers >= rules.branchFullMembers
  return { audience: 'secretary', hint: enough ? 'mayFormBranch' : 'jointBranchSuggested' }
}
