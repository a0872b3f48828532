import {
  type OrganizationRow as TreeRow,
  holdsOn,
  type PlainDate,
  type Tree,
  treeFrom,
} from '@liangpai/core/organization'
import { host as hostSchema } from '@liangpai/core/organization/schema'
import { Refusal } from '../refusal.ts'
import { forUpdate } from '../store/postgres.ts'
import type { Db, Tx } from '../store/store.ts'
import type { OrganizationRow } from '../store/tables.ts'
import { dayOf } from '../time.ts'
import { readColumn } from './column.ts'
import { changesOf, organizationChangeOf } from './organizationChange.ts'

/** What is true of an organisation on a day. */
export type Organization = Omit<OrganizationRow, 'changes'>

/** For reading as of a moment, in seconds. */
type Dated = { tx: Db; at: number }

/** Inserts an organisation; its superior has to be there. */
export async function insertOrganization(tx: Tx, row: OrganizationRow): Promise<void> {
  await tx.insertInto('organizations').values(row).execute()
}

/** Writes what was changed of an organisation: its changes, its last day, or what it began with. */
export async function updateOrganization(tx: Tx, { id, ...set }: OrganizationRow): Promise<void> {
  await tx.updateTable('organizations').set(set).where('id', '=', id).execute()
}

/** An organisation as it is stored; nothing if there is none of that id. */
export async function findOrganizationRow(db: Db, id: string): Promise<OrganizationRow | undefined> {
  return db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locks an organisation until the transaction ends: what refers to it is written before, or waits. */
export async function lockOrganization(tx: Tx, id: string): Promise<void> {
  await forUpdate(tx, tx.selectFrom('organizations').select('id').where('id', '=', id)).execute()
}

/** An organisation as it is, or as it last was; nothing if there is none of that id. */
export async function findOrganization({ tx, at }: Dated, id: string): Promise<Organization | undefined> {
  const row = await findOrganizationRow(tx, id)
  return row && organizationAsOf(row, dayOf(at))
}

/** An organisation that has to be there; throws `organizationUnknown`. */
export async function organizationOf(dated: Dated, id: string): Promise<Organization> {
  const organization = await findOrganization(dated, id)
  if (!organization) throw new Refusal('organizationUnknown', id)
  return organization
}

/** An organisation and those above it at that moment, nearest first; throws `organizationUnknown`. */
export async function withSuperiors(dated: Dated, id: string): Promise<Organization[]> {
  const line = [await organizationOf(dated, id)]
  for (let next = line[0]?.superiorId; next; next = line.at(-1)?.superiorId)
    line.push(await organizationOf(dated, next))
  return line
}

/** All organisations as they are stored, in no order. */
export async function allOrganizations(db: Db): Promise<OrganizationRow[]> {
  return db.selectFrom('organizations').selectAll().execute()
}

/** What is true of a stored organisation on a day; before its first day and after its last one, what was true on that. */
export function organizationAsOf<Row extends OrganizationRow>(
  { changes: stored, ...first }: Row,
  day: PlainDate,
): Omit<Row, 'changes'> {
  const begun = changesOf(stored).filter(({ from }) => from <= day)
  return begun.reduce((organization, change) => ({ ...organization, ...change.columns }), first)
}

/** Whether an organisation exists on a day. */
export const existsOn = ({ since, until }: Pick<OrganizationRow, 'since' | 'until'>, day: PlainDate): boolean =>
  holdsOn({ from: since, ...(until !== null && { until }) }, day)

/** Organisations through all of their time, as core's rules read them; all superiors are among them. Throws `organizationsContradict`. */
export const treeOf = (rows: readonly OrganizationRow[]): Tree => builtTree(rows.map(nodeOf))

/** Those of one day, of which the past and what is to come is left out. Throws `organizationsContradict`. */
export const treeOfDay = (organizations: readonly Organization[], day: PlainDate): Tree =>
  builtTree(
    organizations
      .filter((one) => existsOn(one, day))
      .map((one) => ({ ...nodeAsOf(one), period: { from: day, until: day } })),
  )

function builtTree(rows: readonly TreeRow[]): Tree {
  const read = treeFrom(rows)
  if (read.ok) return read.tree
  throw new Refusal('organizationsContradict', read.findings.map(({ id, code }) => `${id} ${code}`).join(', '))
}

/** One organisation as core's rules read it. */
export function nodeOf({ changes: stored, ...first }: OrganizationRow): TreeRow {
  const changes = changesOf(stored).flatMap((change) => organizationChangeOf(change) ?? [])
  return { ...nodeAsOf(first), ...(changes.length > 0 && { changes }) }
}

function nodeAsOf({ id, kind, name, superiorId, form, host, area, chainLink, since, until }: Organization): TreeRow {
  return {
    id,
    kind,
    name,
    ...(superiorId !== null && { parent: superiorId }),
    ...(form !== null && { form }),
    ...(host !== null && { host: readColumn(hostSchema, host, 'host') }),
    ...(area !== null && { area }),
    ...(chainLink !== null && { chainLink }),
    period: { from: since, ...(until !== null && { until }) },
  }
}
