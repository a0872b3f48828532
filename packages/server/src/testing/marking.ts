import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import * as z from 'zod'
import { addRole } from '../people/appointments.ts'
import { insertOrganization } from '../people/organizations.ts'
import { ensurePerson } from '../people/people.ts'
import { settingsOf } from '../store/settings.ts'
import { openStore, type Store } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { createMasterKey, openVault, type Vault } from '../vault/vault.ts'
import { bindTo } from '../verb/bind.ts'
import type { Transacting } from '../verb/perform.ts'
import { defineVerbFor, type ServerReading, type ServerWork } from '../verb/verb.ts'
import type { DatabaseFixture, MakeDatabase } from './databases.ts'
import { organizationRow } from './organizationRow.ts'

/** 24 November 2026, 12:00 in Shanghai. */
export const NOON = Date.UTC(2026, 10, 24, 4) / 1000

type Context = Transacting<ServerWork, ServerReading>
export const settings = settingsOf<'mark'>()
const defineVerb = defineVerbFor<Context, ServerWork, ServerReading>()
const input = z.strictObject({ organization: z.string(), value: z.string(), token: z.string().optional() })
/** What verbs have prepared. */
export const fetched: string[] = []

/** Writes a setting; fails where its value is `fail`. */
export const mark = defineVerb({
  name: 'mark',
  summary: 'write a value',
  input,
  output: z.strictObject({ value: z.string(), length: z.int() }),
  load: async (_work, { organization }) => ({ branch: organization }),
  mayAct: [
    {
      by: 'role',
      roles: ['secretary'],
      of: 'the branch',
      organization: ({ branch }) => branch,
      only: { words: 'values but "all"', holds: ({ value }) => value !== 'all' },
    },
    { by: 'rule', words: 'the author of the value', holds: ({ actor }, { value }) => actor === value },
    { by: 'link', link: 'mark link', holds: ({ token }) => token !== undefined },
    { by: 'operator' },
  ],
  async prepare(_context, { value }) {
    fetched.push(value)
    return value.length
  },
  async act({ tx }, { value }, { branch }, length) {
    await settings.write(tx, 'mark', value)
    if (value === 'fail') throw new Error('failed')
    return { result: { value, length }, subject: branch, detail: { length } }
  },
})

/** An office with a branch and a secretary of each, in whose store `mark` is performed. */
export function useMarking(makeDatabase: MakeDatabase) {
  let database: DatabaseFixture
  let vault: Vault
  const marking = {} as { store: Store<ServerTables> } // filled before each test
  const clock = { now: NOON }
  const done: string[] = []
  const transactions: string[] = []
  beforeEach(async () => {
    database = await makeDatabase()
    marking.store = await openStore(database)
    const key = join(database.data, 'master.key')
    createMasterKey(key)
    vault = openVault(key)
    fetched.length = done.length = transactions.length = 0
    await setUp(marking.store, vault)
  })
  afterEach(async () => {
    await marking.store.close()
    await database.remove()
  })

  const performMark = (as: string, raw: Partial<z.input<typeof input>> = {}, idempotencyKey?: string, verb = mark) => {
    const { store } = marking
    const context: Context = {
      read: (actor, act) => act({ tx: store.db, at: clock.now, actor, eyes: [actor], vault }),
      transact: (actor, act) => {
        transactions.push(actor)
        return store.transact((tx) => act({ tx, at: clock.now, actor, eyes: [actor], vault }))
      },
    }
    const bound = bindTo(context, () => done.push('done'))(verb)
    const by = { as, ...(idempotencyKey !== undefined && { idempotencyKey }) }
    return bound(by, { organization: 'liutang', value: 'one', ...raw })
  }
  return { marking, clock, done, transactions, performMark }
}

const setUp = (store: Store<ServerTables>, vault: Vault): Promise<void> =>
  store.transact(async (tx) => {
    for (const [id, superiorId] of [
      ['office', null],
      ['liutang', 'office'],
      ['zone', 'office'],
    ] as const)
      await insertOrganization(tx, organizationRow(id, superiorId, NOON))
    for (const [person, at] of [
      ['qiao', 'office'],
      ['lin', 'liutang'],
    ] as const) {
      await ensurePerson({ tx, vault }, { id: person, name: person, createdAt: NOON })
      const term = { from: '2026-11-24', until: '2029-11-23' }
      await addRole(tx, { person, name: 'secretary', organization: at, term, approvedAbove: true })
    }
  })
