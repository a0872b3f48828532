import { etagOf } from '@liangpai/server/http'
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
  await countChange(tx)
}

/** Takes an answer out of public when the transaction ends. */
export async function removePublished(tx: Tx, path: string): Promise<void> {
  await tx.deleteFrom('published').where('path', '=', path).execute()
  await countChange(tx)
}

export async function findPublished(db: Db, path: string): Promise<PublishedRow | undefined> {
  return db.selectFrom('published').selectAll().where('path', '=', path).executeTakeFirst()
}

/** Grows with each change of what is public, so that any process can tell that its cache is out of date. */
export async function changeNumber(db: Db): Promise<number> {
  return Number((await settings.read(db, 'change')) ?? 0)
}

async function countChange(tx: Tx): Promise<void> {
  await settings.write(tx, 'change', String((await changeNumber(tx)) + 1))
}
