import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DatabaseFixture, onEveryDatabase, onEveryServer } from '../testing/databases.ts'
import { postgresDialect } from './postgres.ts'
import { settingsOf } from './settings.ts'
import { databaseFile } from './sqlite.ts'
import { openStore, type Store } from './store.ts'
import type { ServerTables } from './tables.ts'

const settings = settingsOf<'count'>()

/** Somebody who is none of ours keeps what a writer needs, and sets no bound. Returns what lets go of it. */
async function keepLocks({ data, databaseUrl }: DatabaseFixture): Promise<() => Promise<void>> {
  if (databaseUrl === undefined) {
    const db = new DatabaseSync(databaseFile(data))
    db.exec('begin immediate')
    return async () => db.close()
  }
  const db = new Kysely<ServerTables>({ dialect: postgresDialect(databaseUrl) })
  const transaction = await db.startTransaction().execute()
  await transaction.updateTable('settings').set({ value: 'kept' }).execute()
  return async () => {
    await transaction.rollback().execute()
    await db.destroy()
  }
}

onEveryDatabase('a lock that somebody keeps', (makeDatabase) => {
  let database: DatabaseFixture
  let store: Store<ServerTables>
  let letGo: () => Promise<void>
  beforeEach(async () => {
    database = await makeDatabase()
    store = await openStore(database)
    await store.transact((tx) => settings.write(tx, 'count', '1'))
    letGo = await keepLocks(database)
  })
  afterEach(async () => {
    await store.close()
    await database.remove()
  })

  test('a writer whose patience ends is refused as databaseBusy, and nothing was done', async () => {
    const written = store.transact((tx) => settings.write(tx, 'count', '2'), { patience: 100 })
    await expect(written).rejects.toMatchObject({ code: 'databaseBusy', status: 503 })
    await letGo()
    expect(await settings.read(store.db, 'count')).toBe('1')
  })

  test('a writer goes on as soon as the lock is free', async () => {
    const written = store.transact((tx) => settings.write(tx, 'count', '2'))
    expect(await settings.read(store.db, 'count')).toBe('1')
    await letGo()
    await written
    expect(await settings.read(store.db, 'count')).toBe('2')
  })

  test('more writers than there are connections wait, and reading goes on', async () => {
    const writers = Array.from({ length: 8 }, () =>
      store.transact((tx) => settings.write(tx, 'count', '2'), { patience: 100 }).catch((error: unknown) => error),
    )
    for (let i = 0; i < 20; i++) {
      const started = performance.now()
      expect(await settings.read(store.db, 'count')).toBe('1')
      expect(performance.now() - started).toBeLessThan(500)
    }
    await letGo()
    await Promise.all(writers)
  })
})

onEveryServer('bounds of a transaction', (makeDatabase) => {
  let database: DatabaseFixture
  let store: Store<ServerTables>
  beforeEach(async () => {
    database = await makeDatabase()
    store = await openStore(database)
  })
  afterEach(async () => {
    await store.close()
    await database.remove()
  })

  const boundsIn = async (db: Kysely<ServerTables>) => {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
      where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(
      db,
    )
    return rows.map(({ setting }) => Number(setting))
  }

  test('they hold for an act and for long work, and end with the transaction', async () => {
    expect(await store.transact(boundsIn)).toEqual([5000, 1000, 20_000])
    expect(await store.transact(boundsIn, { long: true })).toEqual([120_000, 1000, 0])
    expect(await boundsIn(store.db)).toEqual([0, 0, 0])
  })

  test('a statement that the server breaks off is databaseBusy', async () => {
    const slow = store.transact(async (tx) => {
      await sql`set local statement_timeout = 20`.execute(tx)
      await sql`select pg_sleep(5)`.execute(tx)
    })
    await expect(slow).rejects.toMatchObject({ code: 'databaseBusy' })
  })

  test('a transaction that stands still loses its session, as databaseAway, and its locks', async () => {
    const stuck = store.transact(async (tx) => {
      await settings.write(tx, 'count', 'stuck')
      await sql`set local idle_in_transaction_session_timeout = 50`.execute(tx)
      await store.transact((other) => settings.write(other, 'count', 'done'))
      await settings.read(tx, 'count')
    })
    await expect(stuck).rejects.toMatchObject({ code: 'databaseAway' })
    expect(await settings.read(store.db, 'count')).toBe('done')
  })
})
