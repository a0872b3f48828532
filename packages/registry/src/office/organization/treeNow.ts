import { isWithin, organizationOn, type PlainDate, pathOf, type Tree } from '@liangpai/core/organization'
import { allOrganizations, Refusal, treeOf } from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Reading, Work } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { settings } from '../../store/settings.ts'

/** The organisations as they are stored, and as core's rules read them. */
export type StoredTree = { rows: readonly OrganizationRow[]; tree: Tree }

export async function readTree({ tx }: Pick<Reading, 'tx'>): Promise<StoredTree> {
  const rows = await allOrganizations(tx)
  return { rows, tree: treeOf(rows) }
}

/** The same, locked: who changes the tree judges it by itself, so that two changes never contradict each other. */
export async function lockTree(work: Work): Promise<StoredTree> {
  await settings.lock(work.tx, 'tree')
  return readTree(work)
}

/** A row of the tree; throws `organizationUnknown`. */
export function rowIn({ rows }: StoredTree, id: string): OrganizationRow {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Refusal('organizationUnknown', id)
  return row
}

/** Throws `officeStays`: nobody is above the office here. */
export function requireBelowOffice(id: string): void {
  if (id === OFFICE) throw new Refusal('officeStays')
}

/**
 * Whose leaders decide that an organisation is closed: the nearest committee above it (branch regulation of 2018, art. 6: who
 * approves a branch also dissolves it); of a group, its branch (SYSTEMS 60).
 */
export function closingDecider(tree: Tree, id: string, day: PlainDate): string {
  const above = pathOf(tree, id, day).slice(0, -1)
  const isGroup = organizationOn(tree, id, day)?.kind === 'group'
  return above.findLast(({ kind }) => isGroup || kind === 'committee')?.id ?? OFFICE
}

/** Whose leaders decide where an organisation stands: the nearest committee above both superiors, the old one and the new one. */
export function movingDecider(
  tree: Tree,
  { organization, superior }: { organization: string; superior: string },
  day: PlainDate,
): string {
  const above = pathOf(tree, organization, day).slice(0, -1)
  const isAboveBoth = (id: string) => isWithin(tree, superior, id, day)
  return above.findLast(({ id, kind }) => kind === 'committee' && isAboveBoth(id))?.id ?? OFFICE
}

/** Whose leaders correct what is said of an organisation: its superior's; of the office its own. */
export const correctingDecider = (tree: Tree, id: string, day: PlainDate): string =>
  organizationOn(tree, id, day)?.parent ?? OFFICE
