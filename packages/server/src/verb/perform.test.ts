import { expect, test } from 'vitest'
import { readAudit } from '../store/audit.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { codeOf } from '../testing/codeOf.ts'
import { fetched, mark, NOON, settings, useMarking } from '../testing/marking.ts'
import { MEMBER, OPERATOR } from './actor.ts'

onEveryDatabase('perform', (makeDatabase) => {
  const { marking, clock, done, transactions, performMark } = useMarking(makeDatabase)

  test('a verb that is performed returns its result, and its audit row stands in the same transaction', async () => {
    expect(await performMark('lin')).toEqual({ value: 'one', length: 3 })
    const row = { at: NOON, actor: 'lin', via: null, verb: 'mark', subject: 'liutang', detail: '{"length":3}' }
    expect(await readAudit(marking.store.db)).toMatchObject([row])
    expect(done).toEqual(['done'])
  })

  test('a verb that fails leaves neither what it wrote nor an audit row', async () => {
    expect(await codeOf(performMark('lin', { value: 'fail' }))).toBe('failed')
    expect([await settings.read(marking.store.db, 'mark'), await readAudit(marking.store.db)]).toEqual([undefined, []])
    expect(done).toEqual([])
  })

  test('a verb whose audit row cannot be written leaves nothing behind', async () => {
    const unwritable = {
      ...mark,
      act: async (...of: Parameters<typeof mark.act>) => ({ ...(await mark.act(...of)), subject: null as never }),
    }
    await expect(performMark('lin', {}, undefined, unwritable)).rejects.toThrow()
    expect(await settings.read(marking.store.db, 'mark')).toBeUndefined()
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
        await marking.store.transact((tx) => tx.deleteFrom('appointments').where('personId', '=', 'lin').execute())
        return 0
      },
    }
    expect(await codeOf(performMark('lin', {}, undefined, leaves))).toBe('notAllowed')
    expect(await settings.read(marking.store.db, 'mark')).toBeUndefined()
  })
})
