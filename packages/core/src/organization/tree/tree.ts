import type { OrganizationRow } from './organizationRow.ts'
import { findCycles } from './cycle.ts'
import { judgePlace } from './place.ts'
import { readId, readRow, type Unreadable } from './organizationRow.ts'
import { type Node, type Nodes, parentsOf, type Timeline, timelineOf } from './timeline.ts'
import type { TreeFinding } from './treeRefusal.ts'

/**
 * All organisations of one or more hierarchies through all of their time, so that every question names a day. Made of rows
 * by `treeFrom`, read back by `rowsOf`; it never changes. Cities are data, never code (SYSTEMS 3).
 */
export type Tree = { readonly nodes: Nodes }

/** A tree without organisations. */
export const emptyTree: Tree = { nodes: new Map() }

/** The tree of some rows, in any order, or everything that is wrong with them. */
export function treeFrom(
  rows: readonly OrganizationRow[],
): { ok: true; tree: Tree } | { ok: false; findings: TreeFinding[] } {
  const { tree, findings } = readTree(rows)
  return findings.length === 0 ? { ok: true, tree } : { ok: false, findings }
}

/** Everything that is wrong with some rows, in their order; nothing if they are a tree. One row may have several faults. */
export function judgeTree(rows: readonly OrganizationRow[]): TreeFinding[] {
  return readTree(rows).findings
}

/** The organisations of a tree as they are stored. */
export function rowsOf(tree: Tree): OrganizationRow[] {
  return [...tree.nodes.values()].map(({ row }) => row)
}

function readTree(rows: readonly unknown[]): { tree: Tree; findings: TreeFinding[] } {
  if (!Array.isArray(rows)) return { tree: emptyTree, findings: [{ row: 0, id: '', code: 'rowInvalid' }] }
  const { timelines, places, unreadable, findings } = readTimelines(rows)
  const nodes = linkNodes(timelines)
  const add = (id: string, finding: Omit<TreeFinding, 'row' | 'id'>) =>
    findings.push({ row: places.get(id) ?? 0, id, ...finding })
  for (const [id, node] of nodes)
    for (const finding of judgePlace(node, nodes)) {
      // What is wrong is the row of the superior.
      if (finding.code === 'parentUnknown' && unreadable.has(finding.parent)) continue
      add(id, { code: finding.code, from: finding.from })
    }
  for (const [id, from] of findCycles(nodes)) add(id, { code: 'cycle', from })
  return { tree: { nodes }, findings: findings.sort((a, b) => a.row - b.row) }
}

const idTaken: Unreadable = { ok: false, faults: [{ code: 'idTaken' }] }

function readTimelines(rows: readonly unknown[]) {
  const timelines = new Map<string, Timeline>()
  const places = new Map<string, number>()
  const unreadable = new Set<string>()
  const findings: TreeFinding[] = []
  for (const [row, input] of rows.entries()) {
    const id = readId(input)
    const read = places.has(id) ? idTaken : readRow(input)
    if (id !== '' && !places.has(id)) places.set(id, row)
    if (read.ok) {
      timelines.set(id, timelineOf(read.row))
      continue
    }
    for (const fault of read.faults) findings.push({ row, id, ...fault })
    if (read !== idTaken) unreadable.add(id)
  }
  return { timelines, places, unreadable, findings }
}

const nothing: ReadonlySet<string> = new Set()

/** Adds to each organisation what is below it at any time. */
function linkNodes(timelines: ReadonlyMap<string, Timeline>): Nodes {
  const below = new Map<string, Set<string>>()
  for (const [id, timeline] of timelines)
    for (const parent of parentsOf(timeline)) {
      const ids = below.get(parent)
      if (ids) ids.add(id)
      else below.set(parent, new Set([id]))
    }
  const nodes = new Map<string, Node>()
  for (const [id, timeline] of timelines) nodes.set(id, { ...timeline, below: below.get(id) ?? nothing })
  return nodes
}
