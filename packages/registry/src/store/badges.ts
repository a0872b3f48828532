import type { Kysely } from 'kysely'
import { hashOf } from '../secret.ts'
import type { Tx } from './database.ts'
import type { BadgeRow, ConsentRow, Database, StopLinkRow } from './schema.ts'

export async function addBadge(tx: Tx, badge: BadgeRow, consent: ConsentRow, link: StopLinkRow): Promise<void> {
  await tx.insertInto('badges').values(badge).execute()
  await tx.insertInto('consents').values(consent).execute()
  await tx.insertInto('stopLinks').values(link).execute()
}

export async function findBadge(db: Kysely<Database>, badgeNo: string): Promise<BadgeRow | undefined> {
  return db.selectFrom('badges').selectAll().where('badgeNo', '=', badgeNo).executeTakeFirst()
}

export async function findBadgeByHash(db: Kysely<Database>, codeHash: string): Promise<BadgeRow | undefined> {
  return db.selectFrom('badges').selectAll().where('codeHash', '=', codeHash).executeTakeFirst()
}

export async function updateBadge(tx: Tx, badgeNo: string, set: Pick<BadgeRow, 'state' | 'changedAt'>): Promise<void> {
  await tx.updateTable('badges').set(set).where('badgeNo', '=', badgeNo).execute()
}

/** Deletes a badge with its consents; its stop link keeps when, and forgets of what. */
export async function deleteBadge(tx: Tx, badgeNo: string, changedAt: number): Promise<void> {
  await tx.deleteFrom('badges').where('badgeNo', '=', badgeNo).execute()
  await tx.updateTable('stopLinks').set({ badgeNo: null, changedAt }).where('badgeNo', '=', badgeNo).execute()
}

/** The stop link of a token, of which only the hash is kept. */
export async function findStopLink(db: Kysely<Database>, token: string): Promise<StopLinkRow | undefined> {
  return db.selectFrom('stopLinks').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

/** Badges that ended before that time. */
export async function expiredBadges(db: Kysely<Database>, before: number): Promise<BadgeRow[]> {
  return db.selectFrom('badges').selectAll().where('exp', '<', before).execute()
}

export async function forgetStopLinks(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('stopLinks').where('exp', '<', before).execute()
}

/** All badges of a person. */
export async function badgesOf(db: Kysely<Database>, subjectId: string): Promise<BadgeRow[]> {
  return db
    .selectFrom('badges')
    .selectAll('badges')
    .innerJoin('requests', 'requests.id', 'badges.requestId')
    .where('requests.subjectId', '=', subjectId)
    .execute()
}

export async function findBadgeByRequest(db: Kysely<Database>, requestId: string): Promise<BadgeRow | undefined> {
  return db.selectFrom('badges').selectAll().where('requestId', '=', requestId).executeTakeFirst()
}
