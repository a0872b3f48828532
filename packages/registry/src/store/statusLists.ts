import type { ExpressionBuilder } from 'kysely'
import { LEEWAY } from '../clock/clock.ts'
import type { Db, Tx } from './store.ts'
import type { StatusEntryRow, StatusListRow, Tables } from './tables.ts'

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
 * Locks a list until the transaction ends and stamps it with a new `iat`, which grows strictly among lists that are not of
 * the future; one that is, signed while the clock was ahead, need not be exceeded until it counts (PROFILE 6). Locked
 * first: what is read of its entries after this is all that anybody has written.
 */
export async function stampList(tx: Tx, id: string, at: number): Promise<number> {
  const latest = at + LEEWAY - 1
  const { iat } = await tx
    .updateTable('statusLists')
    .set((eb) => ({ iat: nextIat(eb, at, latest), changes: eb('changes', '+', 1) }))
    .where('id', '=', id)
    .returning('iat')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('statusLists')
    .set({ newestIat: iat })
    .where('id', '=', id)
    .where('newestIat', '<', iat)
    .execute()
  return iat
}

const nextIat = (eb: ExpressionBuilder<Tables, 'statusLists'>, at: number, latest: number) =>
  eb
    .case()
    .when('newestIat', '<', at)
    .then(at)
    .when('newestIat', '<=', latest)
    .then(eb('newestIat', '+', 1))
    .when('iat', '<', at)
    .then(at)
    .when('iat', '<=', latest)
    .then(eb('iat', '+', 1))
    .else(at)
    .end()

/** When a list was signed last; undefined if there is none. */
export async function lastSignedAt(db: Db): Promise<number | undefined> {
  const { iat } = await db
    .selectFrom('statusLists')
    .select(({ fn }) => fn.max<number | null>('iat').as('iat'))
    .executeTakeFirstOrThrow()
  return iat ?? undefined
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

export async function findEntry(db: Db, codeHash: string): Promise<StatusEntryRow | undefined> {
  return db.selectFrom('statusEntries').selectAll().where('codeHash', '=', codeHash).executeTakeFirst()
}
