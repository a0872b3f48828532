import type { Organization, Station } from '@liangpai/core'
import type { OrganizationClaims } from '@liangpai/core/issue'
import type { IssuerPolicy } from '@liangpai/core/organization'
import type { Language } from '@liangpai/presentation'
import { dayOf, type Organization as DatedOrganization, organizationAsOf, Refusal } from '@liangpai/server'
import type { Dated, Tx } from './store.ts'
import type { IssuerRow } from './tables.ts'

/** The committee's office: the organisation that is always there and always issues. */
export const OFFICE = 'office'

/** An organisation as it is, with what lets it issue. */
export type Issuer = DatedOrganization & Omit<IssuerRow, 'organizationId'>

export async function addIssuer(tx: Tx, row: IssuerRow): Promise<void> {
  await tx.insertInto('issuers').values(row).execute()
}

/** Those who may issue, the office first. */
export async function issuers(dated: Dated): Promise<Issuer[]> {
  const rows = await selectIssuers(dated).execute()
  return rows.map((row) => issuerAsOf(dated, row)).toSorted((a, b) => Number(b.id === OFFICE) - Number(a.id === OFFICE))
}

export async function findIssuer(dated: Dated, id: string): Promise<Issuer | undefined> {
  const row = await selectIssuers(dated).where('organizations.id', '=', id).executeTakeFirst()
  return row && issuerAsOf(dated, row)
}

/** An organisation that has to be an issuer; throws `notIssuer`. */
export async function issuerOf(dated: Dated, id: string): Promise<Issuer> {
  const issuer = await findIssuer(dated, id)
  if (!issuer) throw new Refusal('notIssuer', id)
  return issuer
}

/** The first of these organisations that issues; throws `notIssuer` if none does. */
export async function firstIssuer(dated: Dated, organizations: readonly { id: string }[]): Promise<Issuer> {
  for (const { id } of organizations) {
    const issuer = await findIssuer(dated, id)
    if (issuer) return issuer
  }
  throw new Refusal('notIssuer')
}

const selectIssuers = ({ tx }: Dated) =>
  tx
    .selectFrom('organizations')
    .innerJoin('issuers', 'issuers.organizationId', 'organizations.id')
    .selectAll('organizations')
    .select(['entityId', 'allowsProbationary'])

type StoredIssuer = Awaited<ReturnType<ReturnType<typeof selectIssuers>['execute']>>[number]

const issuerAsOf = ({ at }: Dated, row: StoredIssuer): Issuer => organizationAsOf(row, dayOf(at))

/** For whom an issuer's badges are. */
export const policyOf = ({ allowsProbationary }: Issuer): IssuerPolicy => ({ probationary: allowsProbationary === 1 })

/** The names of an organisation in other languages. */
export const namesOf = ({ names }: Pick<DatedOrganization, 'names'>): Organization['names'] =>
  JSON.parse(names) as Organization['names']

/** The name of an organisation as readers of a language know it. */
export const nameIn = (row: Pick<DatedOrganization, 'name' | 'names'>, language: Language): string =>
  namesOf(row)?.[language] ?? row.name

/** What the superior's statement says of an organisation. */
export function claimsOf(row: DatedOrganization): OrganizationClaims {
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
