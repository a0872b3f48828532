import { etagOf, Refusal, type Vault } from '@liangpai/server'
import { sql } from 'kysely'
import { settings } from './settings.ts'
import { sealedPublished } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { Tables } from './schema.ts'
import type { PublishedRow } from './tables.ts'

/**
 * Makes an answer public when the transaction ends. What is of a list locks that until then, and all who write to the list wait:
 * a transaction does it last.
 */
export async function putPublished(sealing: Sealing, answer: Omit<PublishedRow, 'etag'>): Promise<void> {
  await putAnswer(sealing, answer)
  await countChange(sealing.tx, answer.listId)
}

/** The same where the change of the list is counted already. */
export async function putAnswer(
  { tx, vault }: Sealing,
  { path, ...answer }: Omit<PublishedRow, 'etag'>,
): Promise<void> {
  const row = sealedPublished.sealSome(vault, path, { ...answer, etag: etagOf(answer.body) })
  await tx
    .insertInto('published')
    .values({ path, ...row })
    .onConflict((c) => c.column('path').doUpdateSet(row))
    .execute()
}

/** Takes an answer of a list's badges out of public when the transaction ends, and locks the list until then. */
export async function removePublished(tx: Tx, path: string, listId: string | null): Promise<void> {
  await tx.deleteFrom('published').where('path', '=', path).execute()
  await countChange(tx, listId)
}

/** The answer at a path; throws `rowDamaged` for one that is not what was published: its seal is broken. */
export async function findPublished({ tx, vault }: Unsealing, path: string): Promise<PublishedRow | undefined> {
  const row = await tx.selectFrom('published').selectAll().where('path', '=', path).executeTakeFirst()
  return row && sealedPublished.open(vault, path, row)
}

/** What is served at a path; undefined if that is nothing, or not what was published. */
export async function soundBody({ tx, vault }: Unsealing, path: string): Promise<string | undefined> {
  return (await soundBodies({ tx, vault }, [path])).get(path)
}

/** What is served at these paths, without those where it is nothing, or not what was published. */
export async function soundBodies({ tx, vault }: Unsealing, paths: readonly string[]): Promise<Map<string, string>> {
  const bodies = new Map<string, string>()
  if (paths.length === 0) return bodies
  const rows = await tx.selectFrom('published').select(['path', 'body']).where('path', 'in', paths).execute()
  for (const row of rows) {
    const body = bodyIfSound(vault, row)
    if (body !== undefined) bodies.set(row.path, body)
  }
  return bodies
}

function bodyIfSound(vault: Vault, row: Pick<Tables['published'], 'path' | 'body'>): string | undefined {
  try {
    return sealedPublished.open(vault, row.path, row).body
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** The list of whose badges an answer is one; null if of none, undefined if there is no answer. */
export async function publishedList(db: Db, path: string): Promise<string | null | undefined> {
  const row = await db.selectFrom('published').select('listId').where('path', '=', path).executeTakeFirst()
  return row?.listId
}

/** The paths of answers below a path and after that one, in their order, at most `limit`. */
export async function pathsAfter(db: Db, below: string, path: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('published')
    .select('path')
    .where('path', 'like', `${below}%`)
    .where('path', '>', path)
    .orderBy('path')
    .limit(limit)
    .execute()
  return rows.map(({ path: next }) => next)
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
