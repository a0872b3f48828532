import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { checkRewrite } from '../doctor/time.ts'
import { type DatabaseFixture, onEveryServer } from '../testing/databases.ts'
import { foundOnServer } from '../testing/foundOnServer.ts'
import { leaveStandbySlot } from '../testing/standbySlot.ts'
import { DAY } from '../time.ts'
import { markNow, outwaitHolders } from './horizon.ts'
import { lastRewrite, rewriteMonthly } from './rewriteMonthly.ts'
import { settingsOf } from './settings.ts'
import { openStore, type Store } from './store.ts'
import type { ServerTables } from './tables.ts'

const settings = settingsOf<'own' | 'rewrite' | 'rewriting'>()
const NOW = Date.UTC(2026, 10, 24, 4) / 1000

onEveryServer('the monthly rewrite of what was deleted', (makeDatabase) => {
  let places: DatabaseFixture[]
  let own: Store<ServerTables>
  let neighbour: Store<ServerTables>
  let text: string
  beforeEach(async () => {
    places = [await makeDatabase(), await makeDatabase()]
    ;[own, neighbour] = (await Promise.all(places.map((place) => openStore(place)))) as [typeof own, typeof neighbour]
    text = randomBytes(24).toString('base64url')
    await own.transact((tx) =>
      tx
        .insertInto('people')
        .values({ id: 'qiao', name: text as never, createdAt: 1 })
        .execute(),
    )
  })
  afterEach(async () => {
    for (const store of [own, neighbour]) await store.close()
    for (const place of places) await place.remove()
  })

  const nameOf = (place: DatabaseFixture | undefined) => new URL(place?.databaseUrl ?? '').pathname.slice(1)
  const deletePerson = () => own.transact((tx) => tx.deleteFrom('people').where('id', '=', 'qiao').execute())
  const rewrite = (at = NOW, patience = 300) => rewriteMonthly(own, { tables: ['people'], now: () => at, patience })
  const left = () => foundOnServer(own.db, [text])

  /** A transaction that has written something, and stays open. */
  const openWriter = async (store: Store<ServerTables>) => {
    const writer = await store.db.startTransaction().execute()
    await settings.write(writer, 'own', 'written')
    return writer
  }

  test('waits for a transaction in another database that is older than the deletion, and then leaves nothing', async () => {
    const writer = await openWriter(neighbour)
    await deletePerson()
    const rewritten = rewrite(NOW, 60_000)
    expect(await left()).toEqual([text])
    await writer.rollback().execute()
    expect(await rewritten).toBe(true)
    expect(await left()).toEqual([])
    expect(await lastRewrite(own.db)).toBe(NOW)
  })

  test('is put off while one in another database stays open, is not noted as done, and names it', async () => {
    const writer = await openWriter(neighbour)
    await deletePerson()
    await expect(rewrite()).rejects.toMatchObject({
      code: 'rewriteHeldBack',
      detail: { en: expect.stringMatching(`^a transaction of process \\d+ .*database ${nameOf(places[1])}\\)`) },
    })
    expect(await lastRewrite(own.db)).toBe(0)
    await writer.commit().execute()
    expect(await rewrite(NOW + 1)).toBe(true)
    expect(await left()).toEqual([])
  })

  test('is put off for a reader of its own database who still sees what was deleted', async () => {
    const reader = await own.db.startTransaction().setIsolationLevel('repeatable read').execute()
    await settings.read(reader, 'own')
    await deletePerson()
    await expect(rewrite()).rejects.toMatchObject({ code: 'rewriteHeldBack' })
    await reader.commit().execute()
    expect(await rewrite()).toBe(true)
    expect(await left()).toEqual([])
  })

  test('is put off for a prepared transaction, which is named', async () => {
    const gid = `left-${text}`
    const writer = await openWriter(neighbour)
    await sql`prepare transaction ${sql.lit(gid)}`.execute(writer)
    await deletePerson()
    const refused = await rewrite().catch((error: unknown) => error)
    await sql`rollback prepared ${sql.lit(gid)}`.execute(neighbour.db)
    await writer.rollback().execute()
    expect(refused).toMatchObject({ code: 'rewriteHeldBack', detail: { en: expect.stringContaining(gid) } })
    expect(await rewrite()).toBe(true)
    expect(await left()).toEqual([])
  })

  test('is put off for a replication slot whose standby is gone, which is named, until somebody drops it', async () => {
    const slot = `standby_${text.replaceAll(/\W/g, '_').toLowerCase()}`
    await leaveStandbySlot(inject('databaseUrl') ?? '', slot)
    await deletePerson()
    const refused = await rewrite().catch((error: unknown) => error)
    await sql`select pg_drop_replication_slot(${slot})`.execute(own.db)
    expect(refused).toMatchObject({ code: 'rewriteHeldBack', detail: { en: expect.stringContaining(slot) } })
    expect(await rewrite()).toBe(true)
    expect(await left()).toEqual([])
  })

  test('is not held back by a replication slot for which no standby reads anything', async () => {
    const slot = `idle_${text.replaceAll(/\W/g, '_').toLowerCase()}`
    await sql`select pg_create_physical_replication_slot(${slot}, true)`.execute(own.db)
    await deletePerson()
    const done = await rewrite().catch((error: unknown) => error)
    await sql`select pg_drop_replication_slot(${slot})`.execute(own.db)
    expect(done).toBe(true)
    expect(await left()).toEqual([])
  })

  test('is not held back by what began after the deletion, nor by a reader of another database', async () => {
    await deletePerson()
    const reader = await neighbour.db.startTransaction().setIsolationLevel('repeatable read').execute()
    await settings.read(reader, 'own')
    const mark = await markNow(own.db)
    const writer = await openWriter(neighbour)
    expect(await outwaitHolders(own.db, mark, 0)).toEqual([])
    await writer.rollback().execute()
    await reader.rollback().execute()
  })

  test('shows what holds it back to an account that is no superuser', async () => {
    const role = `role_${text.replaceAll(/\W/g, '').toLowerCase()}`
    await sql`create role ${sql.id(role)}`.execute(own.db)
    const writer = await openWriter(neighbour)
    await deletePerson()
    const mark = await markNow(own.db)
    const holders = await own.db.transaction().execute(async (tx) => {
      await sql`set local role ${sql.id(role)}`.execute(tx)
      return outwaitHolders(tx, mark, 0)
    })
    await writer.rollback().execute()
    await sql`drop role ${sql.id(role)}`.execute(own.db)
    expect(holders).toMatchObject([{ kind: 'session', database: nameOf(places[1]) }])
  })

  test('is done by another process six hours after one was ended in its midst, and not before', async () => {
    await own.transact((tx) => settings.write(tx, 'rewriting', String(NOW)))
    expect(await rewrite(NOW + 3600)).toBe(false)
    expect(await rewrite(NOW + 6 * 3600)).toBe(true)
    expect(await rewrite(NOW + 6 * 3600)).toBe(false)
  })

  test('names to the doctor, once it is overdue, what would hold it back now', async () => {
    await own.transact((tx) => settings.write(tx, 'rewrite', String(NOW - 32 * DAY)))
    const overdue = () => checkRewrite({ store: own, now: () => NOW })
    expect(await overdue()).toMatchObject([{ what: 'rewriteOverdue', detail: { en: '32 days' } }])
    const writer = await openWriter(neighbour)
    await deletePerson()
    const [finding] = await overdue()
    await writer.rollback().execute()
    expect(finding?.detail).toMatchObject({ en: expect.stringContaining(`database ${nameOf(places[1])})`) })
  })

  test('is done once where the clock goes back an hour amid it, and another process begins it as well', async () => {
    await deletePerson()
    const other = await openStore({ ...(places[0] as DatabaseFixture) })
    const [one, two] = await Promise.all([
      rewrite(NOW, 20_000),
      sleep(5).then(() => rewriteMonthly(other, { tables: ['people'], now: () => NOW - 3600, patience: 20_000 })),
    ])
    await other.close()
    expect([one, two]).toContain(true)
    expect(await left()).toEqual([])
    expect(await rewrite(NOW + 60)).toBe(false)
  })
})
