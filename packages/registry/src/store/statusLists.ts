import type { Db, Tx } from './store.ts'
import type { StatusEntryRow, StatusListRow } from './tables.ts'

export async function addList(tx: Tx, row: StatusListRow): Promise<void> {
  await tx.insertInto('statusLists').values(row).execute()
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

export async function findListByUri(db: Db, uri: string): Promise<StatusListRow | undefined> {
  return db.selectFrom('statusLists').selectAll().where('uri', '=', uri).executeTakeFirst()
}

export async function findList(db: Db, id: string): Promise<StatusListRow | undefined> {
  return db.selectFrom('statusLists').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function stampList(tx: Tx, id: string, iat: number): Promise<void> {
  await tx.updateTable('statusLists').set({ iat }).where('id', '=', id).execute()
}

/** Claims an index; false if it is taken. */
export async function claimEntry(tx: Tx, row: StatusEntryRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('statusEntries')
    .values(row)
    .onConflict((c) => c.columns(['listId', 'idx']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function countEntries(db: Db, listId: string): Promise<number> {
  const { count } = await db
    .selectFrom('statusEntries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('listId', '=', listId)
    .executeTakeFirstOrThrow()
  return count
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

export async function setBit(tx: Tx, listId: string, idx: number, bit: 0 | 1): Promise<void> {
  await tx.updateTable('statusEntries').set({ bit }).where('listId', '=', listId).where('idx', '=', idx).execute()
}

export async function findEntry(db: Db, codeHash: string): Promise<StatusEntryRow | undefined> {
  return db.selectFrom('statusEntries').selectAll().where('codeHash', '=', codeHash).executeTakeFirst()
}

export async function allEntries(db: Db): Promise<StatusEntryRow[]> {
  return db.selectFrom('statusEntries').selectAll().execute()
}
