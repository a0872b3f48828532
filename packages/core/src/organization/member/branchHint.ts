import { type CountingRules, countingRules } from '../founding/counting.ts'
import type { PlainDate } from '../date.ts'
import { membersIn } from './membersIn.ts'
import { votes } from './member.ts'
import type { MemberHistory } from './record.ts'
import { rulesOn } from '../rules.ts'
import type { BranchForm } from '../tree/organization.ts'
import { organizationOn, organizationsOn } from '../tree/lineage.ts'
import type { Tree } from '../tree/tree.ts'

/** A hint about the members of one unit, for the secretary only (SYSTEMS 46). */
export type BranchHint = { audience: 'secretary'; hint: 'mayFormBranch' | 'jointBranchSuggested' }

/**
 * Whether the full members of one unit may form a branch of their own (three of them), or should join other units' (branch
 * regulation of 2018, arts. 4 and 5). They are counted in the branch that holds their relations; members whose relation is
 * elsewhere found nothing here. No hint where there are none, where the unit has a branch already, for fewer than three who are in
 * a joint branch as it is, of what is no branch, or where `headcountOf` would refuse to count.
 */
export function branchHintFor(
  histories: Iterable<MemberHistory>,
  tree: Tree,
  of: { branch: string; unit: string },
  day: PlainDate,
  rules: CountingRules = rulesOn(countingRules, day),
): BranchHint | undefined {
  const { branch, unit } = Object(of) as typeof of
  const organization = organizationOn(tree, branch, day)
  if (organization?.kind !== 'branch') return undefined
  if (organizationsOn(tree, day).some(({ kind, host }) => kind === 'branch' && host?.name === unit)) return undefined
  const read = membersIn(histories, tree, branch, day)
  if (!read.ok) return undefined
  const ofUnit = read.standings.filter(({ member, affiliation }) => affiliation.unit === unit && votes(member.status))
  const hint = branchHintOf({ fullMembers: ofUnit.length, form: organization.form }, rules)
  return hint && { audience: 'secretary', hint }
}

/**
 * The same by the number of a unit's full members, where no roll is at hand, and the form of the branch that holds their relations.
 * No hint for a number that counts nobody.
 */
export function branchHintOf(
  unit: { fullMembers: number; form: BranchForm | undefined },
  rules: CountingRules,
): BranchHint['hint'] | undefined {
  const { fullMembers, form } = Object(unit) as typeof unit // what comes from outside may be anything
  if (!Number.isInteger(fullMembers) || fullMembers < 1) return undefined
  if (fullMembers >= rules.branchFullMembers) return 'mayFormBranch'
  return form === 'jointBranch' ? undefined : 'jointBranchSuggested'
}
