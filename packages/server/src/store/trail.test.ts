import { expect, test } from 'vitest'
import { type DatabaseFixture, onEveryDatabase, onEveryServer } from '../testing/databases.ts'
import { vaultUnder } from '../vault/vault.ts'
import { addAudit } from './audit.ts'
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
  test('takes up a line whose transaction ends after that of a later one', () =>
    withStore(makeDatabase, async (store, database) => {
      const other = await openStore<ServerTables>(database)
      const early = await store.transact(async (tx) => {
        await addAudit(tx, line('early'))
        await write(other, 'late')
        return chain(other)
      })
      expect(early).toMatchObject({ position: 1 })
      expect(await chain(store)).toMatchObject({ position: 2 })
      expect(await brokenLink(store.db, authenticator)).toBeUndefined()
      await other.close()
    }))
})
