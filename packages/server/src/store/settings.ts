import type { Db, Tx } from './store.ts'

/** Reads and writes the settings of one service, whose names are `Key`. */
export type Settings<Key extends string> = {
  read(db: Db, key: Key): Promise<string | undefined>
  write(tx: Tx, key: Key, value: string): Promise<void>
  /** Locks a setting until the transaction ends, and makes an empty one if there is none. */
  lock(tx: Tx, key: Key): Promise<void>
}

/** The settings of a service, by its own closed union of names. */
export const settingsOf = <Key extends string>(): Settings<Key> => ({
  async read(db, key) {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
    return row?.value
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
