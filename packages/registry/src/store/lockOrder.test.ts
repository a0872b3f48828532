import { postgresDialect } from '@liangpai/server/store'
import { type DatabaseFixture, onEveryServer } from '@liangpai/server/testing'
import { CamelCasePlugin, Kysely, type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { changesIn } from '../testing/changes.ts'
import { codeOf, makeOffice, member, type Office, showBadge } from '../testing/office.ts'
import { codeHashOf } from './badges.ts'
import { lockLists, takeStopLocks } from './lockOrder.ts'

const lists = ['a', 'b']

/** Makes the only list full, and gives it an id after any that is drawn. */
const RENAMED = `begin; set local session_replication_role = replica;
  update status_lists set id = 'zz', taken = size; update status_entries set list_id = 'zz'; update badges set list_id = 'zz';
  update published set list_id = 'zz' where list_id is not null; commit`

/** The server looks for a deadlock after so long; a database sets it for the sessions that come. */
const QUICK = `do $$ begin execute format('alter database %I set deadlock_timeout = ''50ms''', current_database()); end $$`

async function findQuickly(database: Office['database']): Promise<void> {
  const db = openBeside({ database })
  await sql.raw(QUICK).execute(db)
  await db.destroy()
}

type Beside = Kysely<Record<string, never>>

/** The database of an office as somebody else sees it. */
const openBeside = ({ database }: Pick<Office, 'database'>): Beside =>
  new Kysely({ dialect: postgresDialect(database.databaseUrl ?? ''), plugins: [new CamelCasePlugin()] })

/** Begins two acts while locks are held, the second once the first waits; lets go of the locks once that waits, too, or is done. */
async function whileLocked(
  db: Beside,
  locks: RawBuilder<unknown>,
  [first, second]: readonly [() => Promise<string>, () => Promise<string>],
): Promise<string[]> {
  const count = sql<{ n: number }>`
    select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const waiting = async () => (await count.execute(db)).rows[0]?.n
  const tx = await db.startTransaction().execute()
  await locks.execute(tx)
  const begun = first()
  await expect.poll(waiting).toBe(1)
  let isDone = false
  const next = second().finally(() => (isDone = true))
  await expect.poll(async () => isDone || (await waiting()) === 2).toBe(true)
  await tx.commit().execute()
  return Promise.all([begun, next])
}

/** How many deadlocks the server has broken, once nobody else is connected: sessions report when they end. */
async function countDeadlocks(office: Office): Promise<number> {
  const db = openBeside(office)
  const count = sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database() and not exists
      (select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid())`
  const counted = async () => (await count.execute(db)).rows[0]?.deadlocks
  await expect.poll(counted, { timeout: 10_000 }).toBeDefined()
  const deadlocks = (await counted()) ?? NaN
  await db.destroy()
  return deadlocks
}

onEveryServer('transactions that want the same rows', (makeDatabase) => {
  /** An office in a database in which no deadlock was counted before, and where each is found long before a wait is given up. */
  const openOffice = async () => {
    const database = await makeDatabase({ fresh: true })
    await findQuickly(database)
    return makeOffice(database)
  }
  const stopLocks = ({ registry }: Office) => codeOf(registry.context.store.transact(takeStopLocks, { patience: 5000 }))
  const deadlocksOf = async (office: Office & { database: DatabaseFixture }, db: Beside) => {
    await office.registry.close()
    await db.destroy()
    const deadlocks = await countDeadlocks(office)
    await office.database.remove()
    return deadlocks
  }

  /** An office whose journal knows a pause that its database has lost; returns the number of the badge. */
  const withLostPause = async () => {
    const office = await openOffice()
    const { badgeNo, stopToken } = await showBadge(office)
    const putBack = await office.database.backUp()
    await office.registry.verbs.pause(member, { token: stopToken })
    await putBack()
    await findQuickly(office.database)
    return { office, badgeNo }
  }

  test('a look whether stops are possible, while lines of the copy stop badges: both are done, without a deadlock', async () => {
    const { office, badgeNo } = await withLostPause()
    const db = openBeside(office)
    const learns = () => codeOf(office.registry.writeJournal())
    const readies = () => stopLocks(office)
    const head = sql`select 1 from journal_head for update`
    expect(await whileLocked(db, head, [learns, readies])).toEqual(['done', 'done'])
    expect((await changesIn(office).rowOf(badgeNo))?.state).toBe('paused')
    expect(await deadlocksOf(office, db)).toBe(0)
  })

  test('an ending, while a line of the copy stops the same badge: both are done, without a deadlock', async () => {
    const { office, badgeNo } = await withLostPause()
    const db = openBeside(office)
    const ends = () => codeOf(office.registry.verbs.end({ as: 'qiao' }, { badge: badgeNo, reason: 'endedByIssuer' }))
    const hash = codeHashOf(office.registry.context.vault, badgeNo)
    const index = sql`select 1 from status_entries where code_hash = ${hash} for update`
    const learns = () => codeOf(office.registry.writeJournal())
    expect(await whileLocked(db, index, [learns, ends])).toEqual(['done', 'done'])
    expect(await changesIn(office).rowOf(badgeNo)).toBeUndefined()
    expect(await deadlocksOf(office, db)).toBe(0)
  })

  test('a paused badge that is signed again on a newer list takes no list before what is its own', async () => {
    const office = await openOffice()
    const { verbs, session, choiceIn } = changesIn(office)
    const { badgeNo } = await showBadge(office)
    await verbs().pause({ as: 'qiao' }, { badge: badgeNo })
    const db = openBeside(office)
    await sql.raw(RENAMED).execute(db)
    const secret = await session(badgeNo)
    const choice = await choiceIn(secret, 'choose', { name: true })
    const chooses = () => codeOf(verbs().choose(member, { session: secret, choice }))
    const link = sql`select 1 from stop_links for update`
    const readies = () => stopLocks(office)
    expect(await whileLocked(db, link, [chooses, readies])).toEqual(['done', 'done'])
    expect(await deadlocksOf(office, db)).toBe(0)
  })

  test('two that lock lists in another order each take them in one order', async () => {
    const office = await openOffice()
    const db = openBeside(office)
    const { store } = office.registry.context
    await store.transact(async (tx) => {
      const row = { organizationId: 'office', size: 8192, taken: 0, iat: 0, newestIat: 0, changes: 0 }
      for (const [n, id] of lists.entries())
        await tx
          .insertInto('statusLists')
          .values({ ...row, id, number: 100 + n, uri: id })
          .execute()
    })
    const takes = (ids: readonly string[]) => () =>
      codeOf(store.transact((tx) => lockLists(tx, ids), { patience: 5000 }))
    const first = sql`select 1 from status_lists where id = 'a' for update`
    expect(await whileLocked(db, first, [takes(lists), takes(lists.toReversed())])).toEqual(['done', 'done'])
    expect(await deadlocksOf(office, db)).toBe(0)
  })
})
