import { sealedRequest } from './sealedTables.ts'
import type { Unsealing } from './store.ts'
import type { BadgeRow } from './tables.ts'

/** A badge that has not ended, with the name of its shop. */
export type AttestedBadge = Pick<BadgeRow, 'badgeNo' | 'exp' | 'state'> & { shopName: string }

/** The badges that these organisations attested and that have not ended, soonest to end first. */
export async function attestedBadges(
  { tx, vault, at }: Unsealing & { at: number },
  organizations: readonly string[],
): Promise<AttestedBadge[]> {
  if (organizations.length === 0) return []
  const rows = await tx
    .selectFrom('badges')
    .innerJoin('requests', 'requests.id', 'badges.requestId')
    .select(['badges.badgeNo', 'badges.exp', 'badges.state', 'requests.id', 'requests.shopName'])
    .where('requests.organizationId', 'in', organizations)
    .where('badges.exp', '>', at)
    .orderBy('badges.exp')
    .execute()
  return rows.map(({ badgeNo, exp, state, ...row }) => ({
    badgeNo,
    exp,
    state,
    shopName: sealedRequest.open(vault, row.id, row).shopName,
  }))
}
