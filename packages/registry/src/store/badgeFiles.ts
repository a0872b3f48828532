import type { Db, Tx } from './store.ts'
import type { BadgeFileRow } from './tables.ts'

/** Adds a file, unless there is one of that name. */
export async function addBadgeFile(tx: Tx, row: BadgeFileRow): Promise<void> {
  await tx
    .insertInto('badgeFiles')
    .values(row)
    .onConflict((c) => c.column('name').doNothing())
    .execute()
}

/** Puts the bytes of a damaged file right; it keeps the day on which it was first served. */
export async function mendBadgeFile(
  tx: Tx,
  { name, bytes, sha256 }: Pick<BadgeFileRow, 'name' | 'bytes' | 'sha256'>,
): Promise<void> {
  await tx.updateTable('badgeFiles').set({ bytes, sha256 }).where('name', '=', name).execute()
}

export async function findBadgeFile(db: Db, name: string): Promise<BadgeFileRow | undefined> {
  return db.selectFrom('badgeFiles').selectAll().where('name', '=', name).executeTakeFirst()
}

/** All files, oldest first. */
export async function allBadgeFiles(db: Db): Promise<BadgeFileRow[]> {
  return db.selectFrom('badgeFiles').selectAll().orderBy('firstServed').orderBy('name').execute()
}

/** A file without its bytes. */
export type ListedBadgeFile = Omit<BadgeFileRow, 'bytes'>

/** The same without their bytes. */
export async function listBadgeFiles(db: Db): Promise<ListedBadgeFile[]> {
  const files = db.selectFrom('badgeFiles')
  return files
    .select(['name', 'sha256', 'firstServed', 'wantedBy', 'wantedAt', 'withdrawnAt'])
    .orderBy('firstServed')
    .orderBy('name')
    .execute()
}

/** Writes who wants a file withdrawn, or that it is. */
export async function updateBadgeFile(
  tx: Tx,
  name: string,
  set: Pick<BadgeFileRow, 'wantedBy' | 'wantedAt'> & Partial<Pick<BadgeFileRow, 'withdrawnAt'>>,
): Promise<void> {
  await tx.updateTable('badgeFiles').set(set).where('name', '=', name).execute()
}

/** The names of the files that were withdrawn. */
export async function withdrawnBadgeFiles(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('badgeFiles').select('name').where('withdrawnAt', 'is not', null).execute()
  return new Set(rows.map(({ name }) => name))
}
