import { forUpdate } from '@liangpai/server/store'
import type { Db, Tx } from './store.ts'
import type { StationKeyRow } from './stationRow.ts'

/** A key by its thumbprint, locked within a transaction. */
export async function findStationKey(db: Db, thumbprint: string): Promise<StationKeyRow | undefined> {
  const found = db.selectFrom('stationKeys').selectAll().where('thumbprint', '=', thumbprint)
  return forUpdate(db, found).executeTakeFirst()
}

/** All keys: those that were registered or retired, and those that wait for a second person. */
export async function allStationKeys(db: Db): Promise<StationKeyRow[]> {
  return db.selectFrom('stationKeys').selectAll().orderBy('station').orderBy('thumbprint').execute()
}

/** Writes a key in the place of what was there. */
export async function putStationKey(tx: Tx, { thumbprint, ...rest }: StationKeyRow): Promise<void> {
  await tx
    .insertInto('stationKeys')
    .values({ thumbprint, ...rest })
    .onConflict((c) => c.column('thumbprint').doUpdateSet(rest))
    .execute()
}

/** Whether files that a key signed are taken on a day. */
export const isInUse = ({ registeredAt, retiredAt, until }: StationKeyRow, day: string): boolean =>
  registeredAt !== null && retiredAt === null && (until === null || day <= until)
