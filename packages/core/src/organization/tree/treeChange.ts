import { findCycles } from './cycle.ts'
import { dayBefore, firstDayOf, isPeriod, type PlainDate } from '../date.ts'
import { isWithin } from './lineage.ts'
import { type OrganizationChange, type OrganizationRow, readChange, readRow } from './organizationRow.ts'
import { judgePlace } from './place.ts'
import { applyChange, isInForce, type Node, type Nodes, parentsOf, timelineOf } from './timeline.ts'
import type { Tree } from './tree.ts'
import type { TreeRefusal } from './treeRefusal.ts'

/**
 * The tree after the change, or why it was refused. Where a later change takes its place, `until` is the last day on which all
 * of it holds.
 */
export type TreeOutcome = { ok: true; tree: Tree; until?: PlainDate } | { ok: false; code: TreeRefusal }

const refuse = (code: TreeRefusal) => ({ ok: false as const, code })

/** Adds an organisation under its parent. Only a committee may be a root (PROFILE 5.5). */
export function addOrganization(tree: Tree, organization: OrganizationRow): TreeOutcome {
  const read = readRow(organization)
  if (!read.ok) return refuse(read.faults[0].code)
  if (tree.nodes.has(read.row.id)) return refuse('idTaken')
  return judgeRow(tree, read.row)
}

/** Moves an organisation, and everything below it, under another parent from a day or month on. Its past stays. */
export function moveOrganization(tree: Tree, id: string, parent: string, from: string): TreeOutcome {
  return changeOrganization(tree, id, { from, parent })
}

/**
 * Changes an organisation from a day or month on: its name, kind, parent, form, host, area or link. Its past stays, and so does
 * what is to change later. What was already given for the same day is not replaced.
 */
export function changeOrganization(tree: Tree, id: string, change: OrganizationChange): TreeOutcome {
  const node = tree.nodes.get(id)
  if (!node) return refuse('organizationUnknown')
  const read = readChange(change)
  if (!read.ok) return refuse(read.faults[0].code)
  const { parent, from } = read.change
  const day = firstDayOf(from)
  if (!isInForce(node, day)) return refuse('organizationNotInForce')
  if (isRepeated(node, read.change)) return refuse('changeRepeated')
  if (parent !== undefined && isWithin(tree, parent, id, day)) return refuse('cycle')
  const outcome = judgeRow(tree, withChange(node, read.change))
  const until = heldUntil(node, read.change)
  return outcome.ok && until !== undefined ? { ...outcome, until } : outcome
}

const namesOf = ({ from: _day, ...changed }: OrganizationChange) => Object.keys(changed)

/** Whether one of the properties is given for that very day, by the beginning or another change. */
function isRepeated({ row, begin }: Node, change: OrganizationChange): boolean {
  const day = firstDayOf(change.from)
  const same = row.changes?.find(({ from }) => firstDayOf(from) === day)
  const ofDay = day === begin ? row : same
  return ofDay !== undefined && namesOf(change).some((name) => Object.hasOwn(ofDay, name))
}

/** The last day before a later change of one of the properties. */
function heldUntil({ row }: Node, change: OrganizationChange): PlainDate | undefined {
  const day = firstDayOf(change.from)
  const isOfSame = (other: OrganizationChange) => namesOf(change).some((name) => Object.hasOwn(other, name))
  const next = row.changes?.find((other) => firstDayOf(other.from) > day && isOfSame(other))
  return next && dayBefore(next.from)
}

/**
 * Ends an organisation on a day or in a month. What is below it must be moved or ended first (SYSTEMS 73). One that has an end
 * already is not ended again, which would rewrite its past; who mends a mistake mends the rows.
 */
export function endOrganization(tree: Tree, id: string, until: string): TreeOutcome {
  const node = tree.nodes.get(id)
  if (!node) return refuse('organizationUnknown')
  const { changes = [], ...organization } = node.row
  const period = { from: organization.period.from, until }
  // A period without an end would be valid, and end nothing.
  if (until === undefined || !isPeriod(period)) return refuse('periodInvalid')
  if (organization.period.until !== undefined) return refuse('endGiven')
  const ended = timelineOf({ ...organization, period })
  const remaining = changes.filter(({ from }) => isInForce(ended, firstDayOf(from)))
  const outcome = judgeRow(tree, withChanges(ended.row, remaining))
  return outcome.ok ? outcome : refuse('subordinateInForce')
}

/** A row with one more change. What was to change on the same day is one change with it. */
function withChange({ row, begin }: Node, change: OrganizationChange): OrganizationRow {
  const { changes = [], ...organization } = row
  const day = firstDayOf(change.from)
  // Nothing else ever held before the first day.
  if (day === begin) return withChanges(applyChange(organization, change), changes)
  const before = changes.filter(({ from }) => firstDayOf(from) < day)
  const same = changes.find(({ from }) => firstDayOf(from) === day)
  const after = changes.filter(({ from }) => firstDayOf(from) > day)
  return withChanges(organization, [...before, { ...same, ...change }, ...after])
}

const withChanges = ({ changes: _old, ...organization }: OrganizationRow, changes: readonly OrganizationChange[]) =>
  changes.length === 0 ? organization : { ...organization, changes }

/** The tree with a row, if the organisation itself and what is directly below it may stand as they do. */
function judgeRow(tree: Tree, row: OrganizationRow): TreeOutcome {
  const nodes = withRow(tree.nodes, row)
  const node = nodes.get(row.id)!
  const [own] = judgePlace(node, nodes)
  if (own) return refuse(own.code)
  if (node.below.size > 0 && findCycles(nodes, allAbove(nodes, row.id)).size > 0) return refuse('cycle')
  for (const id of node.below) {
    const [finding] = judgePlace(nodes.get(id)!, nodes)
    if (finding) return refuse(finding.code)
  }
  return { ok: true, tree: { nodes } }
}

function withRow(nodes: Nodes, row: OrganizationRow): Nodes {
  const { id } = row
  const before = nodes.get(id)
  const node = { ...timelineOf(row), below: before?.below ?? new Set<string>() }
  const parents = parentsOf(node)
  const result = new Map(nodes).set(id, node)
  for (const parent of new Set([...parents, ...(before ? parentsOf(before) : [])])) {
    const superior = result.get(parent)
    const isParent = parents.includes(parent)
    if (!superior || superior.below.has(id) === isParent) continue
    const below = new Set(superior.below)
    if (isParent) below.add(id)
    else below.delete(id)
    result.set(parent, { ...superior, below })
  }
  return result
}

/** An organisation and all that are above it at any time. */
function allAbove(nodes: Nodes, id: string): Set<string> {
  const above = new Set([id])
  for (const one of above) {
    const node = nodes.get(one)
    if (node) for (const parent of parentsOf(node)) above.add(parent)
  }
  return above
}
