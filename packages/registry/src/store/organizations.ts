import type { Organization, Station } from '@liangpai/core'
import type { OrganizationClaims } from '@liangpai/core/issue'
import type { Host, IssuerPolicy, PartyOrganization, Tree } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import { Refusal } from '@liangpai/server'
import type { Tx } from './database.ts'
import type { Database, OrganizationRow } from './schema.ts'

/** The committee's office: the row that always is there. */
export const OFFICE = 'office'

export async function addOrganization(tx: Tx, row: OrganizationRow): Promise<void> {
  await tx.insertInto('organizations').values(row).execute()
}

export async function updateOrganization(tx: Tx, id: string, set: Partial<Omit<OrganizationRow, 'id'>>): Promise<void> {
  await tx.updateTable('organizations').set(set).where('id', '=', id).execute()
}

export async function findOrganization(db: Kysely<Database>, id: string): Promise<OrganizationRow | undefined> {
  return db.selectFrom('organizations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An organisation that has to be there; throws `organizationUnknown`. */
export async function organizationOf(db: Kysely<Database>, id: string): Promise<OrganizationRow> {
  const row = await findOrganization(db, id)
  if (!row) throw new Refusal('organizationUnknown', `no organisation ${id}`)
  return row
}

/** An organisation and those above it, nearest first. */
export async function withSuperiors(db: Kysely<Database>, id: string): Promise<OrganizationRow[]> {
  const rows = [await organizationOf(db, id)]
  for (let next = rows[0]?.superiorId; next; next = rows.at(-1)?.superiorId) rows.push(await organizationOf(db, next))
  return rows
}

export async function allOrganizations(db: Kysely<Database>): Promise<OrganizationRow[]> {
  return db.selectFrom('organizations').selectAll().execute()
}

/** The organisations as the rules of organisations read them. */
export const treeOf = (rows: readonly OrganizationRow[]): Tree => rows.map(nodeOf)

/** One of them. */
export function nodeOf({
  id,
  kind,
  name,
  superiorId,
  form,
  host,
  area,
  chainLink,
  since,
}: OrganizationRow): PartyOrganization {
  return {
    id,
    kind,
    name,
    ...(superiorId !== null && { parent: superiorId }),
    ...(form !== null && { form }),
    ...(host !== null && { host: JSON.parse(host) as Host }),
    ...(area !== null && { area }),
    ...(chainLink !== null && { chainLink }),
    period: { from: since },
  }
}

/** For whom an issuer's badges are. */
export const policyOf = ({ allowsProbationary }: OrganizationRow): IssuerPolicy => ({
  probationary: allowsProbationary === 1,
})

/** Those who may issue: the office first. */
export async function issuers(db: Kysely<Database>): Promise<OrganizationRow[]> {
  const rows = await db.selectFrom('organizations').selectAll().where('entityId', 'is not', null).execute()
  return rows.toSorted((a, b) => Number(b.id === OFFICE) - Number(a.id === OFFICE))
}

/** The id under which an organisation issues; throws `notIssuer`. */
export function entityOf({ id, entityId }: OrganizationRow): string {
  if (entityId === null) throw new Refusal('notIssuer', `${id} does not issue`)
  return entityId
}

export const namesOf = ({ names }: OrganizationRow): Organization['names'] => JSON.parse(names) as Organization['names']

/** What the superior says of an organisation. */
export function claimsOf(row: OrganizationRow): OrganizationClaims {
  const { name, kind, area, chainLink, station } = row
  return {
    name,
    names: namesOf(row),
    kind,
    ...(area !== null && { area }),
    ...(chainLink !== null && { chainLink }),
    ...(station !== null && { station: JSON.parse(station) as Station }),
  }
}
