import { type Affiliation, withGroupKept } from './affiliation.ts'
import type { PlainDate } from '../date.ts'
import { organizationOn } from '../tree/lineage.ts'
import { notInForce } from '../tree/presence.ts'
import type { Tree } from '../tree/tree.ts'

/** Why a member does not join a group. */
export type GroupRefusal = 'organizationUnknown' | 'organizationNotInForce' | 'groupKind' | 'groupElsewhere'

/** The affiliation of a member who joins a group, or why they may not. */
export type GroupOutcome = { ok: true; affiliation: Affiliation } | { ok: false; code: GroupRefusal }

/** Joins a Party group of the home branch or of one in which the member takes part (SYSTEMS 59, 60). */
export function joinGroup(affiliation: Affiliation, tree: Tree, group: string, day: PlainDate): GroupOutcome {
  const organization = organizationOn(tree, group, day)
  if (!organization) return { ok: false, code: notInForce(tree, group) }
  if (organization.kind !== 'group') return { ok: false, code: 'groupKind' }
  const joined = withGroupKept({ ...affiliation, group }, tree, day)
  return joined.group === group ? { ok: true, affiliation: joined } : { ok: false, code: 'groupElsewhere' }
}
