import type { Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { Database } from './schema.ts'

/** What the registry knows of itself. */
export type Setting = 'origin' | 'anchors' | 'change'

export async function readSetting(db: Kysely<Database>, key: Setting): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

export async function writeSetting(tx: Tx, key: Setting, value: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key, value })
    .onConflict((c) => c.column('key').doUpdateSet({ value }))
    .execute()
}

/** Thumbprints of the root's keys, active first; none before the root's first answer. */
export async function readAnchors(db: Kysely<Database>): Promise<string[]> {
  return JSON.parse((await readSetting(db, 'anchors')) ?? '[]') as string[]
}
