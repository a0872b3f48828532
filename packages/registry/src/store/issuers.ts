import type { Organization, Station } from '@liangpai/core'
import type { OrganizationClaims } from '@liangpai/core/issue'
import type { IssuerPolicy } from '@liangpai/core/organization'
import type { Language } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Db, Tx } from './store.ts'
import type { IssuerRow } from './tables.ts'

/** The committee's office: the organisation that is always there and always issues. */
export const OFFICE = 'office'

/** An organisation with what lets it issue. */
export type Issuer = OrganizationRow & Omit<IssuerRow, 'organizationId'>

export async function addIssuer(tx: Tx, row: IssuerRow): Promise<void> {
  await tx.insertInto('issuers').values(row).execute()
}

/** Those who may issue, the office first. */
export async function issuers(db: Db): Promise<Issuer[]> {
  const rows = await selectIssuers(db).execute()
  return rows.toSorted((a, b) => Number(b.id === OFFICE) - Number(a.id === OFFICE))
}

export async function findIssuer(db: Db, id: string): Promise<Issuer | undefined> {
  return selectIssuers(db).where('organizations.id', '=', id).executeTakeFirst()
}

/** An organisation that has to be an issuer; throws `notIssuer`. */
export async function issuerOf(db: Db, id: string): Promise<Issuer> {
  const issuer = await findIssuer(db, id)
  if (!issuer) throw new Refusal('notIssuer', id)
  return issuer
}

/** The first of these organisations that issues; throws `notIssuer` if none does. */
export async function firstIssuer(db: Db, organizations: readonly OrganizationRow[]): Promise<Issuer> {
  for (const { id } of organizations) {
    const issuer = await findIssuer(db, id)
    if (issuer) return issuer
  }
  throw new Refusal('notIssuer')
}

const selectIssuers = (db: Db) =>
  db
    .selectFrom('organizations')
    .innerJoin('issuers', 'issuers.organizationId', 'organizations.id')
    .selectAll('organizations')
    .select(['entityId', 'allowsProbationary'])

/** For whom an issuer's badges are. */
export const policyOf = ({ allowsProbationary }: Issuer): IssuerPolicy => ({ probationary: allowsProbationary === 1 })

/** The names of an organisation in other languages. */
export const namesOf = ({ names }: OrganizationRow): Organization['names'] => JSON.parse(names) as Organization['names']

/** The name of an organisation as readers of a language know it. */
export const nameIn = (row: OrganizationRow, language: Language): string => namesOf(row)?.[language] ?? row.name

/** What the superior's statement says of an organisation. */
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
