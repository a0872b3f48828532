import type { OrganizationRow } from '../tree/organizationRow.ts'
import { type Tree, treeFrom } from '../tree/tree.ts'

/** The tree of some rows that are one; throws if they are not. */
export function builtTree(...rows: OrganizationRow[]): Tree {
  const read = treeFrom(rows)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.tree
}
