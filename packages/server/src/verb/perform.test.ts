import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { addRole } from '../people/appointments.ts'
import { insertOrganization } from '../people/organizations.ts'
import { ensurePerson } from '../people/people.ts'
import { Refusal } from '../refusal.ts'
import { readAudit } from '../store/audit.ts'
import { settingsOf } from '../store/settings.ts'
import { openStore, type Store } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { type DatabaseFixture, onEveryDatabase } from '../testing/databases.ts'
import { createMasterKey, openVault, type Vault } from '../vault/vault.ts'
import { MEMBER, OPERATOR } from './actor.ts'
import { bindTo } from './bind.ts'
import type { Transacting } from './perform.ts'
import { defineVerbFor, type ServerReading, type ServerWork } from './verb.ts'
import { organizationRow } from '../testing/organizationRow.ts'

const NOON = Date.UTC(2026, 10, 24, 4) / 1000

type Context = Transacting<ServerWork, ServerReading>
const settings = settingsOf<'mark'>()
const defineVerb = defineVerbFor<Context, ServerWork, ServerReading>()
const input = z.strictObject({ organization: z.string(), value: z.string(), token: z.string().optional() })
const fetched: string[] = []

/** Writes a setting; fails where its value is `fail`. */
const mark = defineVerb({
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

onEveryDatabase('perform', (makeDatabase) => {
  let database: DatabaseFixture
  let store: Store<ServerTables>
  let vault: Vault
  const clock = { now: NOON }
  const done: string[] = []
  const transactions: string[] = []
  beforeEach(async () => {
    database = await makeDatabase()
    store = await openStore(database)
    const key = join(database.data, 'master.key')
    createMasterKey(key)
    vault = openVault(key)
    fetched.length = done.length = transactions.length = 0
    await store.transact(async (tx) => {
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
  })
  afterEach(async () => {
    await store.close()
    await database.remove()
  })

  const performMark = (as: string, raw: Partial<z.input<typeof input>> = {}, idempotencyKey?: string, verb = mark) => {
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
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    )

  test('a verb that is performed returns its result, and its audit row stands in the same transaction', async () => {
    expect(await performMark('lin')).toEqual({ value: 'one', length: 3 })
    const row = { at: NOON, actor: 'lin', via: null, verb: 'mark', subject: 'liutang', detail: '{"length":3}' }
    expect(await readAudit(store.db)).toMatchObject([row])
    expect(done).toEqual(['done'])
  })

  test('a verb that fails leaves neither what it wrote nor an audit row', async () => {
    expect(await codeOf(performMark('lin', { value: 'fail' }))).toBe('failed')
    expect([await settings.read(store.db, 'mark'), await readAudit(store.db)]).toEqual([undefined, []])
    expect(done).toEqual([])
  })

  test('a verb whose audit row cannot be written leaves nothing behind', async () => {
    const unwritable = {
      ...mark,
      act: async (...of: Parameters<typeof mark.act>) => ({ ...(await mark.act(...of)), subject: null as never }),
    }
    await expect(performMark('lin', {}, undefined, unwritable)).rejects.toThrow()
    expect(await settings.read(store.db, 'mark')).toBeUndefined()
  })

  test("a secretary may act for their branch, the office's secretary for the branches below, and each other not", async () => {
    expect(await codeOf(performMark('qiao'))).toBe('done')
    expect(await codeOf(performMark('lin', { organization: 'zone' }))).toBe('notAllowed')
    expect(await codeOf(performMark('lin', { organization: 'office' }))).toBe('notAllowed')
    expect(await codeOf(performMark('nobody'))).toBe('notAllowed')
  })

  test('a role acts from the first day of its term to the last', async () => {
    clock.now = NOON - 86_400
    expect(await codeOf(performMark('lin'))).toBe('notAllowed')
    clock.now = Date.UTC(2029, 10, 24) / 1000
    expect(await codeOf(performMark('lin'))).toBe('notAllowed')
    clock.now = NOON
  })

  test('a permission that is restricted to some inputs does not hold for others', async () => {
    expect(await codeOf(performMark('lin', { value: 'all' }))).toBe('notAllowed')
  })

  test('a rule lets somebody act who has no role', async () => {
    expect(await codeOf(performMark('shen', { value: 'shen' }))).toBe('done')
  })

  test('a link lets the member act, and neither a person who names the token nor a member without one', async () => {
    expect(await codeOf(performMark(MEMBER, { token: 't' }))).toBe('done')
    expect(await codeOf(performMark(MEMBER))).toBe('notAllowed')
    expect(await codeOf(performMark('nobody', { token: 't' }))).toBe('notAllowed')
  })

  test('a member without a link is refused before anything is looked up', async () => {
    expect(await codeOf(performMark(MEMBER, { organization: 'nowhere' }))).toBe('notAllowed')
  })

  test('the operator may perform what is for them', async () => {
    expect(await codeOf(performMark(OPERATOR))).toBe('done')
  })

  test('an organisation that does not exist is refused under its own code', async () => {
    expect(await codeOf(performMark('lin', { organization: 'nowhere' }))).toBe('organizationUnknown')
  })

  test('input that the schema does not know is refused before anything else', async () => {
    expect(await codeOf(performMark('nobody', { more: 1 } as never))).toBe('invalidInput')
  })

  test('nothing is fetched for an actor who is not allowed', async () => {
    await codeOf(performMark('nobody'))
    expect(fetched).toEqual([])
    await performMark('lin')
    expect(fetched).toEqual(['one'])
  })

  test('whoever is refused, whatever for, is refused before a transaction is opened', async () => {
    expect(await codeOf(performMark('nobody'))).toBe('notAllowed')
    expect(await codeOf(performMark('lin', { organization: 'nowhere' }))).toBe('organizationUnknown')
    expect(await codeOf(performMark(MEMBER))).toBe('notAllowed')
    expect(transactions).toEqual([])
    await performMark('lin')
    expect(transactions).toEqual(['lin'])
  })

  test('a permission that ends between the first look and the transaction is refused', async () => {
    const leaves = {
      ...mark,
      async prepare() {
        await store.transact((tx) => tx.deleteFrom('appointments').where('personId', '=', 'lin').execute())
        return 0
      },
    }
    expect(await codeOf(performMark('lin', {}, undefined, leaves))).toBe('notAllowed')
    expect(await settings.read(store.db, 'mark')).toBeUndefined()
  })

  test('a command repeated with its key returns the first answer and writes nothing', async () => {
    const first = await performMark('lin', {}, 'command-1')
    await store.transact((tx) => settings.write(tx, 'mark', 'changed since'))
    expect(await performMark('lin', {}, 'command-1')).toEqual(first)
    expect(await settings.read(store.db, 'mark')).toBe('changed since')
    expect(await readAudit(store.db)).toHaveLength(1)
  })

  test('a command sent twice at once with its key is done once, and both are answered alike', async () => {
    const [first, second] = await Promise.all([
      performMark('lin', {}, 'command-1'),
      performMark('lin', {}, 'command-1'),
    ])
    expect([second, (await readAudit(store.db)).length]).toEqual([first, 1])
  })

  test("a command that is refused since its twin was performed meanwhile is answered with the twin's answer", async () => {
    const late = {
      ...mark,
      async prepare() {
        if ((await settings.read(store.db, 'mark')) === undefined) await performMark('lin', {}, 'command-1')
        throw new Refusal('invalidInput')
      },
    }
    expect(await performMark('lin', {}, 'command-1', late)).toEqual({ value: 'one', length: 3 })
    expect(await readAudit(store.db)).toHaveLength(1)
    expect(await codeOf(performMark('lin', {}, 'command-2', late))).toBe('invalidInput')
  })

  test('a key with another command or another actor is refused', async () => {
    await performMark('lin', {}, 'command-1')
    expect(await codeOf(performMark('lin', { value: 'two' }, 'command-1'))).toBe('idempotencyKeyReused')
    expect(await codeOf(performMark('qiao', {}, 'command-1'))).toBe('idempotencyKeyReused')
    expect(await codeOf(performMark('lin', {}, 'short'))).toBe('invalidInput')
  })

  test('a remembered answer is sealed', async () => {
    await performMark('lin', { value: 'secret-token' }, 'command-1')
    const rows = await store.db.selectFrom('idempotency').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('secret-token')
  })
})
