import { forNoKeyUpdate } from '@liangpai/server/store'
import { dateAfter } from '../clock/dateAfter.ts'
import type { Db, Tx } from './store.ts'
import type { StatusEntryRow, StatusListRow } from './tables.ts'

/** Adds a list, unless another process has opened it first, and returns it. */
export async function addList(tx: Tx, row: StatusListRow): Promise<StatusListRow> {
  await tx
    .insertInto('statusLists')
    .values(row)
    .onConflict((c) => c.column('uri').doNothing())
    .execute()
  return tx.selectFrom('statusLists').selectAll().where('uri', '=', row.uri).executeTakeFirstOrThrow()
}

/** Lists of an organisation, newest first. */
export async function listsOf(db: Db, organizationId: string): Promise<StatusListRow[]> {
  return db
    .selectFrom('statusLists')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('number', 'desc')
    .execute()
}

/** The lists of all organisations. */
export async function allLists(db: Db): Promise<StatusListRow[]> {
  return db.selectFrom('statusLists').selectAll().execute()
}

export async function findListByUri(db: Db, uri: string): Promise<StatusListRow | undefined> {
  return db.selectFrom('statusLists').selectAll().where('uri', '=', uri).executeTakeFirst()
}

export async function findList(db: Db, id: string): Promise<StatusListRow | undefined> {
  return db.selectFrom('statusLists').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Locks a list until the transaction ends and stamps it with a new `iat`, later than any that was handed out; that counts as
 * a change of what is public. Locked first: what is read of its entries after this is all that anybody has written.
 */
export async function stampList(tx: Tx, id: string, at: number): Promise<number> {
  const stamps = tx.selectFrom('statusLists').select(['iat', 'newestIat']).where('id', '=', id)
  const before = await forNoKeyUpdate(tx, stamps).executeTakeFirstOrThrow()
  const iat = Math.max(dateAfter(before.iat, at), dateAfter(before.newestIat, at))
  await tx
    .updateTable('statusLists')
    .set((eb) => ({ iat, newestIat: Math.max(iat, before.newestIat), changes: eb('changes', '+', 1) }))
    .where('id', '=', id)
    .execute()
  return iat
}

/** Takes an index if it is free; false if it is taken. */
export async function takeEntry(tx: Tx, row: StatusEntryRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('statusEntries')
    .values(row)
    .onConflict((c) => c.columns(['listId', 'idx']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Counts an index that was taken. */
export async function countTaken(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('statusLists')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The indices of badges not in effect, whose bit is 1. */
export async function stoppedIndices(db: Db, listId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('statusEntries')
    .select('idx')
    .where('listId', '=', listId)
    .where('bit', '=', 1)
    .execute()
  return rows.map(({ idx }) => idx)
}

/** Entries of badges in effect after that index and that end later than `at`, in their order, at most `limit`. */
export async function inEffectAfter(
  db: Db,
  { listId, idx, at }: { listId: string; idx: number; at: number },
  limit: number,
): Promise<StatusEntryRow[]> {
  return db
    .selectFrom('statusEntries')
    .selectAll()
    .where('listId', '=', listId)
    .where('idx', '>', idx)
    .where('bit', '=', 0)
    .where('exp', '>', at)
    .orderBy('idx')
    .limit(limit)
    .execute()
}

/** Sets a bit that was lost, unless there was an act on its badge since that entry was read. */
export async function setLostBit(tx: Tx, { listId, idx, turn }: StatusEntryRow): Promise<void> {
  await tx
    .updateTable('statusEntries')
    .set({ bit: 1 })
    .where('listId', '=', listId)
    .where('idx', '=', idx)
    .where('turn', '=', turn)
    .execute()
}

/** Sets the bit of an index, by an act on its badge, and returns the act's turn. */
export async function setBit(tx: Tx, listId: string, idx: number, bit: 0 | 1): Promise<number> {
  const { turn } = await tx
    .updateTable('statusEntries')
    .set((eb) => ({ bit, turn: eb('turn', '+', 1) }))
    .where('listId', '=', listId)
    .where('idx', '=', idx)
    .returning('turn')
    .executeTakeFirstOrThrow()
  return turn
}

/** Sets the bit of an index by an act whose turn is known. */
export async function setBitAt(tx: Tx, listId: string, idx: number, set: { bit?: 0 | 1; turn: number }): Promise<void> {
  await tx.updateTable('statusEntries').set(set).where('listId', '=', listId).where('idx', '=', idx).execute()
}

/** Whether an index was ever taken for a badge of that number. */
export async function hasEntry(db: Db, codeHash: string): Promise<boolean> {
  const entry = await db.selectFrom('statusEntries').select('idx').where('codeHash', '=', codeHash).limit(1).execute()
  return entry.length > 0
}

/** The entry of an index, and the address of its list. */
export type ListedEntry = StatusEntryRow & { uri: string }

/** The entries of so many badges, of each all that it ever had; those that have none are left out. */
export async function entriesOf(db: Db, codeHashes: readonly string[]): Promise<ListedEntry[]> {
  return db
    .selectFrom('statusEntries')
    .innerJoin('statusLists', 'statusLists.id', 'statusEntries.listId')
    .selectAll('statusEntries')
    .select('statusLists.uri')
    .where('codeHash', 'in', codeHashes)
    .execute()
}
