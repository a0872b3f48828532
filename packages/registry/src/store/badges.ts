import type { Facts } from '@liangpai/core'
import { hashOf } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { Db, Tx } from './store.ts'
import type { BadgeRow, ConsentRow, StopLinkRow } from './tables.ts'

export async function addBadge(tx: Tx, badge: BadgeRow, consent: ConsentRow, link: StopLinkRow): Promise<void> {
  await tx.insertInto('badges').values(badge).execute()
  await tx.insertInto('consents').values(consent).execute()
  await tx.insertInto('stopLinks').values(link).execute()
}

export async function findBadge(db: Db, badgeNo: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('badgeNo', '=', badgeNo)).executeTakeFirst()
}

export async function findBadgeByHash(db: Db, codeHash: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('codeHash', '=', codeHash)).executeTakeFirst()
}

export async function updateBadge(
  tx: Tx,
  badgeNo: string,
  set: Partial<Pick<BadgeRow, 'state' | 'changedAt' | 'token' | 'iat' | 'exp'>>,
): Promise<void> {
  await tx.updateTable('badges').set(set).where('badgeNo', '=', badgeNo).execute()
}

/** Deletes a badge with its consents; its stop link keeps only when. */
export async function deleteBadge(tx: Tx, badgeNo: string, changedAt: number): Promise<void> {
  await tx.deleteFrom('badges').where('badgeNo', '=', badgeNo).execute()
  await tx.updateTable('stopLinks').set({ badgeNo: null, changedAt }).where('badgeNo', '=', badgeNo).execute()
}

/** The stop link of a token; the database has only its hash. */
export async function findStopLink(db: Db, token: string): Promise<StopLinkRow | undefined> {
  return db.selectFrom('stopLinks').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

/** Badges that ended before that time, locked within a transaction. */
export async function expiredBadges(db: Db, before: number): Promise<BadgeRow[]> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('exp', '<', before)).execute()
}

export async function forgetStopLinks(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('stopLinks').where('exp', '<', before).execute()
}

/** Badges that are dated later than that time. */
export async function badgesDatedAfter(db: Db, time: number): Promise<BadgeRow[]> {
  return db.selectFrom('badges').selectAll().where('iat', '>', time).execute()
}

/** What was consented to show on a badge. */
export async function factsOf(db: Db, badgeNo: string): Promise<Facts> {
  const { facts } = await db
    .selectFrom('consents')
    .select('facts')
    .where('badgeNo', '=', badgeNo)
    .executeTakeFirstOrThrow()
  return JSON.parse(facts) as Facts
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

export async function findBadgeByRequest(db: Db, requestId: string): Promise<BadgeRow | undefined> {
  return forUpdate(db, db.selectFrom('badges').selectAll().where('requestId', '=', requestId)).executeTakeFirst()
}
