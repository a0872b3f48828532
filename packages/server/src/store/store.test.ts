import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layCable } from '../testing/cable.ts'
import { type DatabaseFixture, onEveryDatabase, onEveryServer } from '../testing/databases.ts'
import { addAudit, readAudit } from './audit.ts'
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

onEveryDatabase('store', (makeDatabase) => {
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

  test('what a transaction reads under a lock changes for nobody else until it ends', async () => {
    const database = await makeDatabase()
    const stores = await Promise.all([1, 2, 3].map(() => openStore<Tables>({ ...database, migrations })))
    const count = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => {
        await settings.lock(tx, 'count')
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

  test.each([
    ['lost against others for longer than its patience', '40001', 1500, 1000, 'done'],
    ['was in a deadlock for longer than its patience', '40P01', 1500, 1000, 'done'],
    ['loses against others for ever', '40001', Infinity, 20, 'databaseBusy'],
    ['waits for a lock for ever', '55P03', Infinity, 20, 'databaseBusy'],
  ])('a transaction that %s (%s) comes to an end', async (_, code, inTheWay, patience, outcome) => {
    const database = await makeDatabase()
    const store = await openStore<Tables>({ ...database, migrations })
    const start = performance.now()
    const work = async () => {
      if (performance.now() - start < inTheWay) throw Object.assign(new Error('in the way'), { code })
      return 'done'
    }
    const tried = store.transact(work, { patience }).catch((error: { code?: string }) => error.code)
    expect(await tried).toBe(outcome)
    await store.close()
    await database.remove()
  })

  test('two transactions that add the same row: the second one sees that of the first', async () => {
    const database = await makeDatabase()
    const stores = await Promise.all([1, 2].map(() => openStore<Tables>({ ...database, migrations })))
    const add = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => {
        if (await settings.read(tx, 'count')) return 'there'
        await new Promise((resolve) => setTimeout(resolve, 20))
        await tx.insertInto('settings').values({ key: 'count', value: '1' }).execute()
        return 'added'
      })
    expect((await Promise.all(stores.map(add))).toSorted()).toEqual(['added', 'there'])
    await Promise.all(stores.map((one) => one.close()))
    await database.remove()
  })

  test('writers of the audit trail do not wait for each other, and each line has a number of its own', async () => {
    const database = await makeDatabase()
    const store = await openStore<Tables>({ ...database, migrations })
    const line = { at: 1, actor: 'lin', verb: 'mark', subject: 'a', detail: '{}' }
    await Promise.all(Array.from({ length: 20 }, () => store.transact((tx) => addAudit(tx, line))))
    const trail = await readAudit(store.db)
    expect(new Set(trail.map(({ seq }) => seq)).size).toBe(20)
    await store.close()
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

onEveryServer('a server that ends sessions', (makeDatabase) => {
  let database: DatabaseFixture
  beforeEach(async () => void (database = await makeDatabase()))
  afterEach(() => database.remove())

  test('a session that ends within a transaction fails it as databaseAway, and the next one works', async () => {
    const store = await openStore(database)
    const cut = store.transact(async (tx) => {
      await settings.write(tx, 'count', 'cut')
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    })
    await expect(cut).rejects.toMatchObject({ code: 'databaseAway' })
    expect(await store.transact((tx) => settings.read(tx, 'count'))).not.toBe('cut')
    await store.close()
  })

  test('a session that ends while its transaction waits for something else does not end the process', async () => {
    const store = await openStore(database)
    const cut = store.transact(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(store.db)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await settings.read(tx, 'count')
    })
    await expect(cut).rejects.toMatchObject({ code: 'databaseAway' })
    await store.close()
  })

  test('a transaction that loses against another one is repeated', async () => {
    const store = await openStore(database)
    let runs = 0
    const lost = (code: string) => Object.assign(new Error('lost'), { code })
    const done = await store.transact(async () => {
      runs++
      if (runs === 1) throw lost('40001')
      if (runs === 2) throw lost('40P01')
      return 'done'
    })
    expect([done, runs]).toEqual(['done', 3])
    await store.close()
  })

  test('a server that only reads, as after a fail-over, is databaseAway', async () => {
    const store = await openStore(database)
    const written = store.transact(async (tx) => {
      await sql`set transaction read only`.execute(tx)
      await settings.write(tx, 'count', '1')
    })
    await expect(written).rejects.toMatchObject({ code: 'databaseAway' })
    await store.close()
  })

  test('a server whose disk is full is storageFull', async () => {
    const store = await openStore(database)
    const full = sql`do $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`
    await expect(full.execute(store.db)).rejects.toMatchObject({ code: 'storageFull' })
    await store.close()
  })

  test('a text that no row can have is not found, as on the embedded database', async () => {
    const store = await openStore(database)
    await expect(settings.read(store.db, 'a\0b' as 'count')).rejects.toMatchObject({ code: 'notFoundOrNotYours' })
    await store.close()
  })

  test('while the server cannot be reached, reading and writing are databaseAway, and then they work again', async () => {
    const cable = await layCable(database.databaseUrl ?? '')
    const store = await openStore({ ...database, databaseUrl: cable.url })
    await store.transact((tx) => settings.write(tx, 'count', '1'))
    await cable.cut()
    await expect(settings.read(store.db, 'count')).rejects.toMatchObject({ code: 'databaseAway' })
    await expect(store.transact((tx) => settings.write(tx, 'count', '2'))).rejects.toMatchObject({
      code: 'databaseAway',
    })
    await cable.mend()
    expect(await settings.read(store.db, 'count')).toBe('1')
    await store.transact((tx) => settings.write(tx, 'count', '2'))
    expect(await settings.read(store.db, 'count')).toBe('2')
    await store.close()
    await cable.cut()
  })
})

test.each([
  ['nobody listens', '127.0.0.1:1'],
  ['no network reaches', '[2001:db8::1]:5432'],
  ['no route leads to', '255.255.255.255:5432'],
])('a server at an address where %s is databaseAway', async (_, host) => {
  const opened = openStore({ data: '', databaseUrl: `postgres://${host}/none` })
  await expect(opened).rejects.toMatchObject({ code: 'databaseAway' })
})
