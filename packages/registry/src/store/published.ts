import { etagOf } from '@liangpai/server/http'
import { sql } from 'kysely'
import { settings } from './settings.ts'
import type { Db, Tx } from './store.ts'
import type { PublishedRow } from './tables.ts'

/** Makes an answer public when the transaction ends. */
export async function putPublished(tx: Tx, { path, ...answer }: Omit<PublishedRow, 'etag'>): Promise<void> {
  const row = { ...answer, etag: etagOf(answer.body) }
  await tx
    .insertInto('published')
    .values({ path, ...row })
    .onConflict((c) => c.column('path').doUpdateSet(row))
    .execute()
  await countChange(tx, answer.listId)
}

/** Takes an answer of a list's badges out of public when the transaction ends. */
export async function removePublished(tx: Tx, path: string, listId: string): Promise<void> {
  await tx.deleteFrom('published').where('path', '=', path).execute()
  await countChange(tx, listId)
}

export async function findPublished(db: Db, path: string): Promise<PublishedRow | undefined> {
  return db.selectFrom('published').selectAll().where('path', '=', path).executeTakeFirst()
}

/** Grows with each change of what is public, so that any process can tell that its cache is out of date. */
export async function changeNumber(db: Db): Promise<number> {
  const { changes } = await db
    .selectFrom('statusLists')
    .select((eb) => eb.fn.sum<number | string | null>('changes').as('changes'))
    .executeTakeFirstOrThrow()
  return Number(changes ?? 0) + Number((await settings.read(db, 'change')) ?? 0)
}

/** Counted per list, so that writers to different lists do not wait for each other. */
async function countChange(tx: Tx, listId: string | null): Promise<void> {
  if (listId === null) {
    const value = sql<string>`cast(cast(settings.value as bigint) + 1 as text)`
    await tx
      .insertInto('settings')
      .values({ key: 'change', value: '1' })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute()
    return
  }
  await tx
    .updateTable('statusLists')
    .set((eb) => ({ changes: eb('changes', '+', 1) }))
    .where('id', '=', listId)
    .execute()
}
