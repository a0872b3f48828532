import { blindIndex, type FindingNotice, findingNotice, Refusal, type Vault } from '@liangpai/server'
import { deleteAnswersAbout, forUpdate } from '@liangpai/server/store'
import { sealedStationNotice } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { StationNoticeRow } from './stationRow.ts'

/** By what a notice is found that was received before: its id, keyed, which its station alone gives. */
export const noticeIdHash = (vault: Vault, id: string): string => blindIndex(vault, 'station notice', id)

/** Adds a notice, unless one of its id is there; returns the one that is there then. */
export async function addStationNotice(work: Sealing, row: StationNoticeRow): Promise<StationNoticeRow> {
  const { tx, vault } = work
  await tx
    .insertInto('stationNotices')
    .values(sealedStationNotice.seal(vault, row))
    .onConflict((c) => c.column('idHash').doNothing())
    .execute()
  const found = await tx
    .selectFrom('stationNotices')
    .selectAll()
    .where('idHash', '=', row.idHash)
    .executeTakeFirstOrThrow()
  return sealedStationNotice.open(vault, found.number, found)
}

/** A notice, locked within a transaction, or nothing if there is none of that number. */
export async function findStationNotice(
  { tx, vault }: Unsealing,
  number: string,
): Promise<StationNoticeRow | undefined> {
  const found = tx.selectFrom('stationNotices').selectAll().where('number', '=', number)
  const row = await forUpdate(tx, found).executeTakeFirst()
  return row && sealedStationNotice.open(vault, number, row)
}

/** The notices that wait for the office, oldest first. */
export async function openStationNotices({ tx, vault }: Unsealing): Promise<StationNoticeRow[]> {
  const open = tx.selectFrom('stationNotices').selectAll().where('decidedAt', 'is', null)
  const rows = await open.orderBy('receivedAt').orderBy('number').execute()
  return rows.map((row) => sealedStationNotice.open(vault, row.number, row))
}

export async function updateStationNotice(
  { tx, vault }: Sealing,
  number: string,
  set: Partial<Omit<StationNoticeRow, 'number'>>,
): Promise<void> {
  await tx
    .updateTable('stationNotices')
    .set(sealedStationNotice.sealSome(vault, number, set))
    .where('number', '=', number)
    .execute()
}

/** Deletes the notices that were decided before one time, or came before another and were never decided. */
export async function forgetStationNotices(
  tx: Tx,
  { closedBefore, receivedBefore }: { closedBefore: number; receivedBefore: number },
): Promise<void> {
  const old = await oldNotices(tx, { closedBefore, receivedBefore })
  if (old.length === 0) return
  await tx.deleteFrom('stationNotices').where('number', 'in', old).execute()
  await deleteAnswersAbout(tx, old)
}

async function oldNotices(
  db: Db,
  { closedBefore, receivedBefore }: { closedBefore: number; receivedBefore: number },
): Promise<string[]> {
  const old = db
    .selectFrom('stationNotices')
    .select('number')
    .where((eb) =>
      eb.or([
        eb('decidedAt', '<', closedBefore),
        eb.and([eb('decidedAt', 'is', null), eb('receivedAt', '<', receivedBefore)]),
      ]),
    )
  return (await forUpdate(db, old).execute()).map(({ number }) => number)
}

/** What a station concluded; throws `rowDamaged`. */
export function contentOfNotice({ content }: Pick<StationNoticeRow, 'content'>): FindingNotice {
  const read = findingNotice.safeParse(parsed(content))
  if (!read.success) throw new Refusal('rowDamaged', 'stationNotices: 1')
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
