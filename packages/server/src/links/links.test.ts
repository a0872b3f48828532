import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store, type Tx } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { type DatabaseFixture, onEveryDatabase } from '../testing/databases.ts'
import { endAllLinks, forgetLinks } from './forget.ts'
import { endLinks, liveLink, makeLink, useLink } from './privateLinks.ts'
import {
  endSession,
  endSessions,
  liveSession,
  openSession,
  SESSION_IDLE,
  SESSION_LIFE,
  setSessionLevel,
} from './sessions.ts'

const refusal = (code: string) => expect.objectContaining({ code }) as Error

onEveryDatabase('private links and sessions', (makeDatabase) => {
  let database: DatabaseFixture
  let store: Store<ServerTables>
  beforeAll(async () => {
    database = await makeDatabase()
    store = await openStore(database)
  })
  afterAll(async () => {
    await store.close()
    await database.remove()
  })

  const inWork = <T>(at: number, act: (work: { tx: Tx; at: number; actor: string }) => Promise<T>) =>
    store.transact((tx) => act({ tx, at, actor: 'lin' }))
  const make = (subject: string, purpose = 'case') =>
    inWork(100, (work) => makeLink(work, { purpose, subject, life: 50 }))
  const open = (token: string, at = 100, purpose = 'case') =>
    inWork(at, async (work) => {
      const link = await liveLink(work, purpose, token)
      await useLink(work, link)
      return link
    })

  test('a link opens its subject once, for its purpose alone, until it expires; the table has no token', async () => {
    const { token, expiresAt } = await make('a')
    expect(expiresAt).toBe(150)
    expect(JSON.stringify(await store.db.selectFrom('privateLinks').selectAll().execute())).not.toContain(token)
    await expect(open(token, 100, 'help')).rejects.toThrow(refusal('privateLinkUnknown'))
    await expect(open(token, 150)).rejects.toThrow(refusal('privateLinkUnknown'))
    expect(await open(token, 149)).toMatchObject({ subject: 'a', madeBy: 'lin' })
    await expect(open(token, 149)).rejects.toThrow(refusal('privateLinkUnknown'))
  })

  test('of two who open a link at once, one is refused', async () => {
    const { token } = await make('b')
    const outcomes = await Promise.allSettled([open(token), open(token)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('a new link ends the earlier one for the same; the end of its subject ends it', async () => {
    const { token: first } = await make('c')
    const { token: second } = await make('c')
    await expect(open(first)).rejects.toThrow(refusal('privateLinkUnknown'))
    await inWork(100, ({ tx }) => endLinks(tx, 'case', 'c'))
    await expect(open(second)).rejects.toThrow(refusal('privateLinkUnknown'))
  })

  const session = (subject: string, at = 0) =>
    inWork(at, (work) =>
      openSession(work, { purpose: 'case', subject, level: 'read', openedBy: 'link', handedBy: 'lin' }),
    )
  const look = (token: string, at: number, purpose = 'case') => inWork(at, (work) => liveSession(work, purpose, token))

  test('a session ends after thirty idle minutes, and after eight hours however busy', async () => {
    const token = await session('d')
    expect(await look(token, SESSION_IDLE - 1)).toMatchObject({ subject: 'd', level: 'read', handedBy: 'lin' })
    expect(await look(token, 2 * SESSION_IDLE - 2)).toBeDefined()
    expect(await look(token, 3 * SESSION_IDLE - 2)).toBeUndefined()
    const busy = await session('d')
    for (let at = 0; at < SESSION_LIFE; at += SESSION_IDLE - 1) expect(await look(busy, at)).toBeDefined()
    expect(await look(busy, SESSION_LIFE)).toBeUndefined()
  })

  test('a session is of its purpose; its level can be raised; a look outside a transaction does not prolong it', async () => {
    const token = await session('e')
    expect(await look(token, 1, 'help')).toBeUndefined()
    await inWork(1, async (work) => setSessionLevel(work.tx, (await liveSession(work, 'case', token))!, 'write'))
    expect(await liveSession({ tx: store.db, at: SESSION_IDLE }, 'case', token)).toMatchObject({ level: 'write' })
    expect(await look(token, SESSION_IDLE + 1)).toBeUndefined()
  })

  test('sessions are ended one by one, by subject, or all with all links', async () => {
    const [one, two, three] = [await session('f'), await session('f'), await session('g')]
    await inWork(0, ({ tx }) => endSession(tx, one))
    expect([await look(one, 0), (await look(two, 0))?.subject]).toEqual([undefined, 'f'])
    await inWork(0, ({ tx }) => endSessions(tx, 'case', 'f'))
    expect([await look(two, 0), (await look(three, 0))?.subject]).toEqual([undefined, 'g'])
    await inWork(0, ({ tx }) => endAllLinks(tx))
    expect(await look(three, 0)).toBeUndefined()
  })

  test('what has ended is forgotten', async () => {
    await make('h')
    await session('h', 100)
    const count = async () =>
      (await store.db.selectFrom('privateLinks').select('subject').execute()).length +
      (await store.db.selectFrom('sessions').select('subject').execute()).length
    await inWork(149, ({ tx }) => forgetLinks(tx, 149))
    expect(await count()).toBe(2)
    await inWork(100, ({ tx }) => forgetLinks(tx, 100 + SESSION_IDLE))
    expect(await count()).toBe(0)
  })
})
