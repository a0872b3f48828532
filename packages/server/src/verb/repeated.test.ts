import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { readAudit } from '../store/audit.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { codeOf } from '../testing/codeOf.ts'
import { mark, settings, useMarking } from '../testing/marking.ts'
import { MEMBER } from './actor.ts'

onEveryDatabase('a command with a key', (makeDatabase) => {
  const { marking, performMark } = useMarking(makeDatabase)

  test('a command repeated with its key returns the first answer and writes nothing', async () => {
    const first = await performMark('lin', {}, 'command-1')
    await marking.store.transact((tx) => settings.write(tx, 'mark', 'changed since'))
    expect(await performMark('lin', {}, 'command-1')).toEqual(first)
    expect(await settings.read(marking.store.db, 'mark')).toBe('changed since')
    expect(await readAudit(marking.store.db)).toHaveLength(1)
  })

  test('a command sent twice at once with its key is done once, and both are answered alike', async () => {
    const [first, second] = await Promise.all([
      performMark('lin', {}, 'command-1'),
      performMark('lin', {}, 'command-1'),
    ])
    expect([second, (await readAudit(marking.store.db)).length]).toEqual([first, 1])
  })

  test("a command that is refused since its twin was performed meanwhile is answered with the twin's answer", async () => {
    const late = {
      ...mark,
      async prepare() {
        if ((await settings.read(marking.store.db, 'mark')) === undefined) await performMark('lin', {}, 'command-1')
        throw new Refusal('invalidInput')
      },
    }
    expect(await performMark('lin', {}, 'command-1', late)).toEqual({ value: 'one', length: 3 })
    expect(await readAudit(marking.store.db)).toHaveLength(1)
    expect(await codeOf(performMark('lin', {}, 'command-2', late))).toBe('invalidInput')
  })

  test('a key with another body of the same person and verb is refused, and so is a short one', async () => {
    await performMark('lin', {}, 'command-1')
    expect(await codeOf(performMark('lin', { value: 'two' }, 'command-1'))).toBe('idempotencyKeyReused')
    expect(await codeOf(performMark('lin', {}, 'short'))).toBe('invalidInput')
  })

  test('the key of one person is free for another, and for another verb: each command is done', async () => {
    const other = { ...mark, name: 'mark-again' }
    await performMark('lin', {}, 'command-1')
    expect(await performMark('qiao', { value: 'of qiao' }, 'command-1')).toEqual({ value: 'of qiao', length: 7 })
    expect(await performMark('lin', { value: 'two' }, 'command-1', other)).toEqual({ value: 'two', length: 3 })
    expect((await readAudit(marking.store.db)).map(({ actor, verb }) => `${actor} ${verb}`)).toEqual([
      'lin mark',
      'qiao mark',
      'lin mark-again',
    ])
    expect(await performMark('qiao', { value: 'of qiao' }, 'command-1')).toEqual({ value: 'of qiao', length: 7 })
  })

  test('a stranger learns of no key: whoever may not act is refused alike whether somebody used it or not', async () => {
    await performMark('lin', {}, 'command-1')
    for (const key of ['command-1', 'command-2']) {
      expect(await codeOf(performMark('nobody', {}, key))).toBe('notAllowed')
      expect(await codeOf(performMark(MEMBER, {}, key))).toBe('notAllowed')
    }
  })

  test('the key of one link is free for another link; the same link and body is answered as the first time', async () => {
    const send = (token: string, value: string) => performMark(MEMBER, { token, value }, 'command-1')
    const first = await send('one', 'one')
    expect(await send('two', 'second')).toEqual({ value: 'second', length: 6 })
    expect(await send('one', 'one')).toEqual(first)
    expect(await readAudit(marking.store.db)).toHaveLength(2)
  })

  test('a remembered answer is sealed, and its key a keyed hash', async () => {
    await performMark('lin', { value: 'secret-token' }, 'command-1')
    const rows = await marking.store.db.selectFrom('idempotency').selectAll().execute()
    expect(rows).toHaveLength(1)
    for (const text of ['secret-token', 'command-1']) expect(JSON.stringify(rows)).not.toContain(text)
  })
})
