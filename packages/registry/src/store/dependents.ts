import type { Db } from './store.ts'

/** The states in which a request is still to be done. */
const UNDER_WAY = ['requested', 'attested', 'reviewed', 'offered'] as const

/** What was asked of an organisation or attested by it, and which issuer it is for. */
export type Dependent = { organizationId: string; issuerId: string }

/** The requests of these organisations that are under way. */
export async function requestsUnderWay(db: Db, organizations: readonly string[]): Promise<Dependent[]> {
  if (organizations.length === 0) return []
  const requests = db.selectFrom('requests').select(['organizationId', 'issuerId']).distinct()
  return requests.where('organizationId', 'in', organizations).where('state', 'in', UNDER_WAY).execute()
}

/** The badges that these organisations attested or issued and that end after a moment. */
export async function badgesAfterwards(db: Db, organizations: readonly string[], moment: number): Promise<Dependent[]> {
  if (organizations.length === 0) return []
  return db
    .selectFrom('badges')
    .innerJoin('requests', 'requests.id', 'badges.requestId')
    .select(['requests.organizationId', 'badges.issuerId'])
    .distinct()
    .where('badges.exp', '>', moment)
    .where((eb) =>
      eb.or([eb('requests.organizationId', 'in', organizations), eb('badges.issuerId', 'in', organizations)]),
    )
    .execute()
}

/** The badges that these organisations attested and that end after a moment, by number. */
export async function badgesAttestedBy(db: Db, organizations: readonly string[], moment: number): Promise<string[]> {
  if (organizations.length === 0) return []
  const badges = db.selectFrom('badges').innerJoin('requests', 'requests.id', 'badges.requestId')
  const found = badges.select('badges.badgeNo').where('requests.organizationId', 'in', organizations)
  return (await found.where('badges.exp', '>', moment).execute()).map(({ badgeNo }) => badgeNo)
}
