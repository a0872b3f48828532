import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { onBothDatabases } from '../testing/databases.ts'
import { settingsOf } from './settings.ts'
import { openStore } from './store.ts'
import type { ServerTables } from './tables.ts'

type Tables = ServerTables & { shelves: { id: string; capacity: number } }

const migrations = {
  '0001-shelves': {
    up: (db: Kysely<unknown>) =>
      db.schema.createTable('shelves').addColumn('id', 'text').addColumn('capacity', 'bigint').execute(),
  },
}
const settings = settingsOf<'count'>()

onBothDatabases('store', (makeDatabase) => {
  test('three processes that start at once migrate the database once', async () => {
    const database = await makeDatabase({ fresh: true })
    const stores = await Promise.all([1, 2, 3].map(() => openStore<Tables>({ ...database, migrations })))
    for (const store of stores) expect(await store.db.selectFrom('shelves').selectAll().execute()).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
    await database.remove()
  })

  test("a service's tables are added to a database that has only the server's", async () => {
    const database = await makeDatabase({ fresh: true })
    await (await openStore(database)).close()
    const store = await openStore<Tables>({ ...database, migrations })
    expect(await store.db.selectFrom('shelves').selectAll().execute()).toEqual([])
    await store.close()
    await database.remove()
  })

  test('transactions run one at a time over several connections', async () => {
    const database = await makeDatabase()
    const stores = await Promise.all([1, 2, 3].map(() => openStore<Tables>({ ...database, migrations })))
    const count = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => {
        const before = Number((await settings.read(tx, 'count')) ?? 0)
        await new Promise((resolve) => setTimeout(resolve, 5))
        await settings.write(tx, 'count', String(before + 1))
      })
    await Promise.all(Array.from({ length: 4 }, () => stores.map(count)).flat())
    const [store] = stores
    expect(store && (await settings.read(store.db, 'count'))).toBe('12')
    await Promise.all(stores.map((one) => one.close()))
    await database.remove()
  })

  test('a transaction that fails writes nothing', async () => {
    const database = await makeDatabase()
    const store = await openStore<Tables>({ ...database, migrations })
    const failing = store.transact(async (tx) => {
      await settings.write(tx, 'count', '1')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await settings.read(store.db, 'count')).toBeUndefined()
    await store.close()
    await database.remove()
  })

  test('numbers above 2^31 come back as numbers', async () => {
    const database = await makeDatabase()
    const store = await openStore<Tables>({ ...database, migrations })
    await store.transact((tx) => tx.insertInto('shelves').values({ id: 'a', capacity: 4_102_444_800 }).execute())
    const row = await store.db.selectFrom('shelves').selectAll().executeTakeFirst()
    expect(row).toEqual({ id: 'a', capacity: 4_102_444_800 })
    await store.close()
    await database.remove()
  })
})
