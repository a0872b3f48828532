import { changeOrganization, type PlainDate, type Tree, treeFrom } from '@liangpai/core/organization'
import {
  type ChangedColumns,
  changesOf,
  enforceRule,
  nodeOf,
  organizationChangeOf,
  Refusal,
  withChange,
} from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import { rowIn, type StoredTree } from './treeNow.ts'

/** A stored organisation after a change, the tree with it, and the last day of the change where a later one takes its place. */
export type ChangedRow = { row: OrganizationRow; tree: Tree; until?: PlainDate }

/**
 * Changes an organisation from a day on, by core's rules. What was given for that very day is mended: a mistake of the day never
 * held on another one. Throws the rules' codes, and `organizationCloses` for one whose last day is known.
 */
export function changeRow(stored: StoredTree, id: string, from: PlainDate, columns: ChangedColumns): ChangedRow {
  const before = rowIn(stored, id)
  if (before.until !== null) throw new Refusal('organizationCloses', id)
  const row = withColumns(before, from, columns)
  const change = organizationChangeOf({ from, columns })
  const judged = change && changeOrganization(stored.tree, id, change)
  if (judged && (judged.ok || judged.code !== 'changeRepeated')) {
    const { until } = enforceRule(judged)
    return { row, tree: treeWith(stored, row), ...(until !== undefined && { until }) }
  }
  return { row, tree: treeWith(stored, row) }
}

/** On its first day an organisation begins with what is given; later it changes. */
function withColumns(row: OrganizationRow, from: PlainDate, columns: ChangedColumns): OrganizationRow {
  if (from === firstDayOf(row)) return { ...row, ...columns }
  return { ...row, changes: JSON.stringify(withChange(changesOf(row.changes), { from, columns })) }
}

const firstDayOf = (row: OrganizationRow): PlainDate => {
  const { from } = nodeOf(row).period
  return from.length === 7 ? `${from}-01` : from
}

/** The tree with a row in its place; throws the first code by which that is no tree. */
function treeWith({ rows }: StoredTree, row: OrganizationRow): Tree {
  const read = treeFrom(rows.map((one) => nodeOf(one.id === row.id ? row : one)))
  if (read.ok) return read.tree
  throw new Refusal(read.findings[0]?.code ?? 'organizationsContradict', row.id)
}
