import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type DatabaseFixture, onEveryDatabase, onEveryServer } from '../testing/databases.ts'
import { vaultUnder } from '../vault/vault.ts'
import { addAudit, lastAct } from './audit.ts'
import { openStore, type Store } from './store.ts'
import type { ServerTables } from './tables.ts'
import { brokenLink, chainTrail, hashesWithoutLink, trailHead } from './trail.ts'

const authenticator = vaultUnder(Buffer.alloc(32, 1)).authenticator('trail')
const forger = vaultUnder(Buffer.alloc(32, 2)).authenticator('trail')
const line = (subject: string) => ({ at: 1, actor: 'lin', verb: 'mark', subject, detail: '{}' })

const write = ({ transact }: Store<ServerTables>, ...subjects: string[]) =>
  transact(async (tx) => {
    for (const subject of subjects) await addAudit(tx, line(subject))
  })
const chain = ({ transact }: Store<ServerTables>, by = authenticator) =>
  transact((tx) => chainTrail({ tx, at: 60 }, by))

async function withStore(
  makeDatabase: () => Promise<DatabaseFixture> | DatabaseFixture,
  act: (store: Store<ServerTables>, database: DatabaseFixture) => Promise<void>,
): Promise<void> {
  const database = await makeDatabase()
  const store = await openStore<ServerTables>(database)
  await act(store, database).finally(() => store.close())
  await database.remove()
}

onEveryDatabase('the last act on a thing', (makeDatabase) => {
  test('is found by an index, and not by reading the trail', () =>
    withStore(makeDatabase, async ({ db, transact }, { databaseUrl }) => {
      const lines = Array.from({ length: 500 }, (_, i) => ({ ...line(`request-${i % 50}`), at: i }))
      for (let round = 0; round < 10; round++)
        await transact(async (tx) => void (await tx.insertInto('audit').values(lines.map(unlinked)).execute()))
      expect(await lastAct(db, 'mark', 'request-7')).toMatchObject({ at: 457, subject: 'request-7' })
      expect(await lastAct(db, 'mark', 'request-50')).toBeUndefined()
      if (databaseUrl) await sql`analyze audit`.execute(db)
      const explain = databaseUrl ? sql`explain ` : sql`explain query plan `
      const { rows } = await sql`${explain}select * from audit
        where verb = 'mark' and subject = 'request-7' order by seq desc limit 1`.execute(db)
      expect(JSON.stringify(rows)).toContain('audit_subject')
    }))
})

const unlinked = (row: ReturnType<typeof line>) => ({ ...row, via: null, requestId: null, organizationId: null })

onEveryDatabase('the chain of the trail', (makeDatabase) => {
  test('takes up what was written since, each line once, also by two who chain at once', () =>
    withStore(makeDatabase, async (store) => {
      expect(await chain(store)).toBeUndefined()
      await write(store, 'a', 'b', 'c')
      expect(await chain(store)).toMatchObject({ position: 3, at: 60 })
      expect(await chain(store)).toBeUndefined()
      await write(store, 'd')
      const ends = await Promise.all([chain(store), chain(store)])
      expect(ends.filter(Boolean)).toMatchObject([{ position: 4 }])
      const { hash } = await trailHead(store.db)
      expect(await hashesWithoutLink(store.db, [hash, 'none'])).toEqual(['none'])
      expect(await brokenLink(store.db, authenticator)).toBeUndefined()
    }))

  test('has more lines than are taken up at once', () =>
    withStore(makeDatabase, async (store) => {
      await write(store, ...Array.from({ length: 1001 }, (_, i) => String(i)))
      expect(await chain(store)).toMatchObject({ position: 1001 })
      expect(await brokenLink(store.db, authenticator)).toBeUndefined()
    }))

  test.each<[string, number, (store: Store<ServerTables>) => Promise<unknown>]>([
    ['changed', 2, ({ db }) => db.updateTable('audit').set({ actor: 'qiao' }).where('subject', '=', 'b').execute()],
    ['taken out', 2, ({ db }) => db.deleteFrom('audit').where('subject', '=', 'b').execute()],
    [
      'taken out with its link',
      2,
      async ({ db }) => {
        await db.deleteFrom('trailLinks').where('position', '=', 2).execute()
        await db.deleteFrom('audit').where('subject', '=', 'b').execute()
      },
    ],
    [
      'the last one, taken out with its link',
      3,
      ({ db }) => db.deleteFrom('trailLinks').where('position', '=', 3).execute(),
    ],
    [
      'added by somebody without the master key',
      4,
      async (store) => {
        await write(store, 'd')
        await chain(store, forger)
      },
    ],
    [
      'added as if it had been chained',
      4,
      ({ db }) =>
        db
          .insertInto('audit')
          .values({ ...line('d'), via: null, requestId: null, organizationId: null, unchained: null })
          .execute(),
    ],
  ])('a line that was %s is found', (_what, position, change) =>
    withStore(makeDatabase, async (store) => {
      await write(store, 'a', 'b', 'c')
      await chain(store)
      await change(store)
      expect(await brokenLink(store.db, authenticator)).toBe(position)
    }),
  )
})

onEveryServer('the chain of a trail that many write', (makeDatabase) => {
  const withTwo = (act: (store: Store<ServerTables>, other: Store<ServerTables>) => Promise<void>) =>
    withStore(makeDatabase, async (store, database) => {
      const other = await openStore<ServerTables>(database)
      await act(store, other).finally(() => other.close())
    })

  test('takes up a line whose transaction ends after those of any number of later ones', () =>
    withTwo(async (store, other) => {
      const many = Array.from({ length: 10_001 }, (_, i) => line(String(i)))
      const early = await store.transact(async (tx) => {
        await addAudit(tx, line('early'))
        const rows = many.map((one) => ({ ...one, via: null, requestId: null, organizationId: null }))
        for (let at = 0; at < rows.length; at += 1000)
          await other.db
            .insertInto('audit')
            .values(rows.slice(at, at + 1000))
            .execute()
        return chain(other)
      })
      expect(early).toMatchObject({ position: 10_001 })
      expect(await chain(store)).toMatchObject({ position: 10_002 })
      expect(await brokenLink(store.db, authenticator)).toBeUndefined()
    }))

  test('holds while two processes write and two chain', () =>
    withTwo(async (store, other) => {
      const writing = [store, other].map(async (one, n) => {
        for (let i = 0; i < 25; i++) await write(one, `${n} ${i} a`, `${n} ${i} b`)
      })
      const chaining = [store, other].map(async (one) => {
        for (let i = 0; i < 10; i++) await chain(one)
      })
      await Promise.all([...writing, ...chaining])
      await chain(store)
      expect(await trailHead(other.db)).toMatchObject({ position: 100 })
      expect(await brokenLink(other.db, authenticator)).toBeUndefined()
    }))
})
