import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { Database, PublishedRow } from './schema.ts'
import { readSetting, writeSetting } from './settings.ts'

/** The strong ETag of a body. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

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

/** Takes an answer back when the transaction ends. */
export async function removePublished(tx: Tx, path: string): Promise<void> {
  await tx.deleteFrom('published').where('path', '=', path).execute()
  await countChange(tx)
}

export async function findPublished(db: Kysely<Database>, path: string): Promise<PublishedRow | undefined> {
  return db.selectFrom('published').selectAll().where('path', '=', path).executeTakeFirst()
}

/** Grows with each change of what is public: by it any process learns that its memory is out of date. */
export async function changeNumber(db: Kysely<Database>): Promise<number> {
  return Number((await readSetting(db, 'change')) ?? 0)
}

async function countChange(tx: Tx): Promise<void> {
  await writeSetting(tx, 'change', String((await changeNumber(tx)) + 1))
}
