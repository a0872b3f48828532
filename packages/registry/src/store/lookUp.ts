import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from './schema.ts'
import { sealedRequest } from './sealedTables.ts'
import type { Db, Unsealing } from './store.ts'
import type { BadgeRow } from './tables.ts'

/** A badge that has not ended, with the name of its shop. */
export type AttestedBadge = Pick<BadgeRow, 'badgeNo' | 'exp' | 'state'> & { shopName: string }

/** Where a page of badges goes on: after the one of that end and number. */
export type AfterBadge = { exp: number; badgeNo: string }

/** With more organisations than these, badges are walked by their end until a page is full; with fewer, theirs are gathered. */
const FEW = 10

/** The badges that these organisations attested, each with its request, in whatever order. */
export function badgesOfOrganizations(tx: Db, organizations: readonly string[]) {
  // A cross join is an inner join that SQLite takes in the order in which it is written.
  const joined =
    organizations.length > FEW
      ? tx.selectFrom('badges').crossJoin('requests')
      : tx.selectFrom('requests').crossJoin('badges')
  return joined.whereRef('requests.id', '=', 'badges.requestId').where('requests.organizationId', 'in', organizations)
}

/** The badges that these organisations attested and that have not ended, soonest to end first, at most so many. */
export async function attestedBadges(
  { tx, vault, at }: Unsealing & { at: number },
  organizations: readonly string[],
  { after, limit }: { after: AfterBadge | undefined; limit: number },
): Promise<AttestedBadge[]> {
  if (organizations.length === 0) return []
  const rows = await badgesOfOrganizations(tx, organizations)
    .select(['badges.badgeNo', 'badges.exp', 'badges.state', 'requests.id', 'requests.shopName'])
    .where('badges.exp', '>', at)
    .where(isAfter(after))
    .orderBy('badges.exp')
    .orderBy('badges.badgeNo')
    .limit(limit)
    .execute()
  return rows.map(({ badgeNo, exp, state, ...row }) => ({
    badgeNo,
    exp,
    state,
    shopName: sealedRequest.open(vault, row.id, row).shopName,
  }))
}

/** The condition that a badge comes after that one, by its end. */
export const isAfter =
  (after: AfterBadge | undefined) =>
  (eb: ExpressionBuilder<Tables, 'badges'>): Expression<SqlBool> =>
    after
      ? eb.or([
          eb('badges.exp', '>', after.exp),
          eb.and([eb('badges.exp', '=', after.exp), eb('badges.badgeNo', '>', after.badgeNo)]),
        ])
      : eb.lit(true)
