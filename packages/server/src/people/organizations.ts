import { type PartyOrganization, type Tree, treeFrom } from '@liangpai/core/organization'
import { host as hostSchema } from '@liangpai/core/organization/schema'
import { Refusal } from '../refusal.ts'
import type { Db, Tx } from '../store/store.ts'
import type { OrganizationRow } from '../store/tables.ts'
import { readColumn } from './column.ts'

/** Inserts an organisation; its superior has to be there. */
export async function insertOrganization(tx: Tx, row: OrganizationRow): Promise<void> {
  await tx.insertInto('organizations').values(row).execute()
}

/** An organisation, or nothing if there is none of that id. */
export async function findOrganization(db: Db, id: string): Promise<OrganizationRow | undefined> {
  return db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An organisation that has to be there; throws `organizationUnknown`. */
export async function organizationOf(db: Db, id: string): Promise<OrganizationRow> {
  const row = await findOrganization(db, id)
  if (!row) throw new Refusal('organizationUnknown', id)
  return row
}

/** An organisation and those above it, nearest first; throws `organizationUnknown`. */
export async function withSuperiors(db: Db, id: string): Promise<OrganizationRow[]> {
  const rows = [await organizationOf(db, id)]
  for (let next = rows[0]?.superiorId; next; next = rows.at(-1)?.superiorId) rows.push(await organizationOf(db, next))
  return rows
}

/** All organisations, in no order. */
export async function allOrganizations(db: Db): Promise<OrganizationRow[]> {
  return db.selectFrom('organizations').selectAll().execute()
}

/** Organisations as core's rules read them; all superiors are among them. Throws `organizationsContradict`. */
export function treeOf(rows: readonly OrganizationRow[]): Tree {
  const read = treeFrom(rows.map(nodeOf))
  if (read.ok) return read.tree
  throw new Refusal('organizationsContradict', read.findings.map(({ id, code }) => `${id} ${code}`).join(', '))
}

/** One organisation as core's rules read it. */
export function nodeOf(row: OrganizationRow): PartyOrganization {
  const { id, kind, name, superiorId, form, host, area, chainLink, since } = row
  return {
    id,
    kind,
    name,
    ...(superiorId !== null && { parent: superiorId }),
    ...(form !== null && { form }),
    ...(host !== null && { host: readColumn(hostSchema, host, 'host') }),
    ...(area !== null && { area }),
    ...(chainLink !== null && { chainLink }),
    period: { from: since },
  }
}
