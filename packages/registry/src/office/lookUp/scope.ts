import { descendantsOf, type PlainDate, type Tree } from '@liangpai/core/organization'
import { allOrganizations, dayOf, Refusal, treeOf } from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Reading } from '../../context.ts'
import { forbidReader } from '../figures/readsFiguresAlone.ts'
import { type Reach, reachOf } from '../reach.ts'
import { SEERS } from '../roles.ts'

/** What a person may look up: the organisations that their roles of today reach, and what is below those. */
export type Scope = {
  /** The ids of the organisations of which they see the tree, the people and the trail. */
  organizations: ReadonlySet<string>
  /** Of these, the ids of those of which they see requests and badges. */
  ofMembers: ReadonlySet<string>
  /** As they are stored: with their past, and what is to come. */
  rows: ReadonlyMap<string, OrganizationRow>
  tree: Tree
  reach: Reach
}

/** What whoever acts may look up. Pages, API and command line all ask this. Throws `notFoundOrNotYours` for a researcher. */
export async function scopeOf(work: Reading): Promise<Scope> {
  await forbidReader(work)
  const all = await allOrganizations(work.tx)
  const reach = await reachOf(work)
  const tree = treeOf(all)
  const organizations = new Set([...reach.organizations.keys(), ...closedBelow(tree, reach, dayOf(work.at), all)])
  return {
    organizations,
    ofMembers: new Set([...organizations].filter((id) => reach.mayIn(id, SEERS))),
    rows: new Map(all.map((row) => [row.id, row])),
    tree,
    reach,
  }
}

/** What stood below one of their organisations on its last day: its past stays theirs to look up. */
function closedBelow(tree: Tree, reach: Reach, today: PlainDate, all: readonly OrganizationRow[]): string[] {
  const closed = all.flatMap(({ id }) => {
    const last = tree.nodes.get(id)?.row.period.until
    return last !== undefined && last < today ? [{ id, last }] : []
  })
  return closed.flatMap(({ id, last }) =>
    [...reach.organizations.keys()].some((root) => descendantsOf(tree, root, last).some((one) => one.id === id))
      ? [id]
      : [],
  )
}

/**
 * The organisations that are asked for: one, or all in scope. Throws `notFoundOrNotYours` for one that is not there and for one
 * that is out of scope, so that nobody learns which.
 */
export function within(scope: ReadonlySet<string>, organization: string | undefined): string[] {
  if (organization === undefined) return [...scope]
  if (!scope.has(organization)) throw new Refusal('notFoundOrNotYours')
  return [organization]
}
