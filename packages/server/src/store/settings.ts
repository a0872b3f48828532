import type * as z from 'zod'
import { Refusal } from '../refusal.ts'
import type { Db, Tx } from './store.ts'

/** Reads and writes the settings of one service, whose names are `Key`. */
export type Settings<Key extends string> = {
  read(db: Db, key: Key): Promise<string | undefined>
  /** Reads a setting of JSON, as its schema describes it. Throws `rowDamaged`. */
  readJson<Value>(db: Db, key: Key, schema: z.ZodType<Value>): Promise<Value | undefined>
  write(tx: Tx, key: Key, value: string): Promise<void>
  /** Locks a setting until the transaction ends, and makes an empty one if there is none. */
  lock(tx: Tx, key: Key): Promise<void>
}

/** The settings of a service, by its own closed union of names. */
export const settingsOf = <Key extends string>(): Settings<Key> => ({
  read: readSetting,
  async readJson(db, key, schema) {
    const text = await readSetting(db, key)
    if (text === undefined) return undefined
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      throw new Refusal('rowDamaged', 'settings: 1')
    }
  },
  async write(tx, key, value) {
    await tx
      .insertInto('settings')
      .values({ key, value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute()
  },
  async lock(tx, key) {
    await tx
      .insertInto('settings')
      .values({ key, value: '' })
      .onConflict((c) => c.column('key').doUpdateSet((eb) => ({ value: eb.ref('settings.value') })))
      .execute()
  },
})

async function readSetting(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}
