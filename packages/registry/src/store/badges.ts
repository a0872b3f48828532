import { blindIndex, Refusal, type Sealed, type Vault } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { sealedToken } from './sealedTables.ts'
import type { Db, Tx } from './store.ts'
import type { BadgeRow } from './tables.ts'

/** What stays of a badge's number for ever: a keyed hash, so that nobody without the master key can try numbers out. */
export const codeHashOf = (vault: Vault, badgeNo: string): string => blindIndex(vault, 'badge number', badgeNo)

/** The signed badge as its row has it. */
export const sealToken = (vault: Vault, badgeNo: string, token: string): Sealed =>
  sealedToken.seal(vault, { badgeNo, token }).token

/** The signed badge of a row; throws `rowDamaged`. */
export const openToken = (vault: Vault, { badgeNo, token }: Pick<BadgeRow, 'badgeNo' | 'token'>): string =>
  sealedToken.open(vault, badgeNo, { token }).token

/** The same, undefined where the row is damaged. */
export function soundToken(vault: Vault, badge: Pick<BadgeRow, 'badgeNo' | 'token'>): string | undefined {
  try {
    return openToken(vault, badge)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Adds a badge. */
export async function addBadge(tx: Tx, badge: BadgeRow): Promise<void> {
  await tx.insertInto('badges').values(badge).execute()
}

/** The badge of a number until its data are deleted, locked within a transaction. */
export async function findBadge(db: Db, badgeNo: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('badgeNo', '=', badgeNo)).executeTakeFirst()
}

/** The same by the keyed hash of its number. */
export async function findBadgeByHash(db: Db, codeHash: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('codeHash', '=', codeHash)).executeTakeFirst()
}

/** Those of so many badges that have not ended: their states, and the indices at which they stand. */
export async function badgeStates(
  db: Db,
  codeHashes: readonly string[],
): Promise<Pick<BadgeRow, 'codeHash' | 'listId' | 'idx' | 'state' | 'pausedFor'>[]> {
  return db
    .selectFrom('badges')
    .select(['codeHash', 'listId', 'idx', 'state', 'pausedFor'])
    .where('codeHash', 'in', codeHashes)
    .execute()
}

/** Writes some columns of a badge. */
export async function updateBadge(
  tx: Tx,
  badgeNo: string,
  set: Partial<Omit<BadgeRow, 'badgeNo' | 'codeHash'>>,
): Promise<void> {
  await tx.updateTable('badges').set(set).where('badgeNo', '=', badgeNo).execute()
}

/** Deletes a badge with its consents. */
export async function deleteBadge(tx: Tx, badgeNo: string): Promise<void> {
  await tx.deleteFrom('badges').where('badgeNo', '=', badgeNo).execute()
}

/** The numbers of badges that ended before that time. */
export async function expiredBadges(db: Db, before: number): Promise<string[]> {
  const rows = await db.selectFrom('badges').select('badgeNo').where('exp', '<', before).execute()
  return rows.map(({ badgeNo }) => badgeNo)
}

/** The number of an issuer's newest badge in effect. */
export async function newestBadge(db: Db, issuerId: string, at: number): Promise<string | undefined> {
  const badge = await db
    .selectFrom('badges')
    .select('badgeNo')
    .where('issuerId', '=', issuerId)
    .where('state', '=', 'active')
    .where('iat', '<=', at)
    .where('exp', '>', at)
    .orderBy('iat', 'desc')
    .limit(1)
    .executeTakeFirst()
  return badge?.badgeNo
}

/** Badges after that number, in the order of their numbers, at most `limit`. */
export async function badgesAfter(db: Db, badgeNo: string, limit: number): Promise<BadgeRow[]> {
  return db.selectFrom('badges').selectAll().where('badgeNo', '>', badgeNo).orderBy('badgeNo').limit(limit).execute()
}

/** The numbers of badges in effect among these. */
export async function activeAmong(db: Db, badgeNos: readonly string[]): Promise<Set<string>> {
  if (badgeNos.length === 0) return new Set()
  const rows = await db
    .selectFrom('badges')
    .select('badgeNo')
    .where('state', '=', 'active')
    .where('badgeNo', 'in', badgeNos)
    .execute()
  return new Set(rows.map(({ badgeNo }) => badgeNo))
}

/** Badges that are dated later than that time. */
export async function badgesDatedAfter(db: Db, time: number): Promise<BadgeRow[]> {
  return db.selectFrom('badges').selectAll().where('iat', '>', time).execute()
}

/** All badges of a person. */
export async function badgesOf(db: Db, subjectId: string): Promise<BadgeRow[]> {
  return db
    .selectFrom('badges')
    .selectAll('badges')
    .innerJoin('requests', 'requests.id', 'badges.requestId')
    .where('requests.subjectId', '=', subjectId)
    .execute()
}

/** The badge that a request was issued for, locked within a transaction. */
export async function findBadgeByRequest(db: Db, requestId: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('requestId', '=', requestId)).executeTakeFirst()
}
