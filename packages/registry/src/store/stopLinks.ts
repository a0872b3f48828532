import { hashOf } from '@liangpai/server'
import type { Db, Tx } from './store.ts'
import type { BadgeRow, EndingCause, StopLinkChangeRow, StopLinkRow } from './tables.ts'

/** Adds the stop link of a badge that has not ended. */
export async function addStopLink(
  tx: Tx,
  link: Pick<BadgeRow, 'badgeNo' | 'exp'> & { tokenHash: string },
): Promise<void> {
  await tx
    .insertInto('stopLinks')
    .values({ ...link, changedAt: null, cause: null, issuerId: null })
    .execute()
}

/** The stop link of a token; the database has only its hash. */
export async function findStopLink(db: Db, token: string): Promise<StopLinkRow | undefined> {
  return db.selectFrom('stopLinks').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

/** The stop link of that hash, or of a badge that has not ended. */
export async function stopLinkOf(
  db: Db,
  of: Pick<StopLinkRow, 'tokenHash'> | { badgeNo: string },
): Promise<StopLinkRow | undefined> {
  const links = db.selectFrom('stopLinks').selectAll()
  return (
    'tokenHash' in of ? links.where('tokenHash', '=', of.tokenHash) : links.where('badgeNo', '=', of.badgeNo)
  ).executeTakeFirst()
}

/** Lets the stop link of a badge last as long as the badge, which got a new end. */
export async function prolongStopLink(tx: Tx, { badgeNo, exp }: Pick<BadgeRow, 'badgeNo' | 'exp'>): Promise<void> {
  await tx.updateTable('stopLinks').set({ exp }).where('badgeNo', '=', badgeNo).execute()
}

/** Ends the stop link of a badge, before a new one is made. */
export async function endStopLink(tx: Tx, badgeNo: string): Promise<void> {
  await tx.deleteFrom('stopLinks').where('badgeNo', '=', badgeNo).execute()
}

/** When and by what a badge ended; an expired one at its end, although its data are deleted later. */
export type Ending = { changedAt: number; cause: EndingCause }

/** Closes the stop link of a badge whose data are deleted: it keeps only when, why and who its issuer was. */
export async function closeStopLink(
  tx: Tx,
  { badgeNo, issuerId }: Pick<BadgeRow, 'badgeNo' | 'issuerId'>,
  ending: Ending,
): Promise<void> {
  await tx
    .updateTable('stopLinks')
    .set({ badgeNo: null, issuerId, ...ending })
    .where('badgeNo', '=', badgeNo)
    .execute()
}

/** Deletes the stop links of badges that were good until before that time. */
export async function forgetStopLinks(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('stopLinks').where('exp', '<', before).execute()
}

/** When a badge last got a new stop link, and who of the office wants one. */
export async function stopLinkChangeOf(db: Db, badgeNo: string): Promise<StopLinkChangeRow | undefined> {
  return db.selectFrom('stopLinkChanges').selectAll().where('badgeNo', '=', badgeNo).executeTakeFirst()
}

/** A new stop link that one person of the office wants, and the badge that it is for. */
export type StopLinkWish = Pick<StopLinkChangeRow, 'badgeNo' | 'wantedBy' | 'wantedEyes' | 'wantedAt'> &
  Pick<BadgeRow, 'issuerId' | 'requestId'>

/** The new stop links that one person has wanted since a time, the oldest first. */
export async function stopLinkWishes(db: Db, since: number): Promise<StopLinkWish[]> {
  return db
    .selectFrom('stopLinkChanges')
    .innerJoin('badges', 'badges.badgeNo', 'stopLinkChanges.badgeNo')
    .select(['stopLinkChanges.badgeNo', 'wantedBy', 'wantedEyes', 'wantedAt', 'badges.issuerId', 'badges.requestId'])
    .where('wantedAt', '>', since)
    .orderBy('wantedAt')
    .execute()
}

/** Writes what is known of the change of a badge's stop link. */
export async function putStopLinkChange(tx: Tx, row: StopLinkChangeRow): Promise<void> {
  await tx.deleteFrom('stopLinkChanges').where('badgeNo', '=', row.badgeNo).execute()
  await tx.insertInto('stopLinkChanges').values(row).execute()
}
