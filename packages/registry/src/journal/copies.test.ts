import { setTimeout as sleep } from 'node:timers/promises'
import { systemFaultWords } from '@liangpai/presentation'
import { type Cable, type DatabaseFixture, layCable, makeFolder, onEveryServer } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../store/store.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { forger, format, record, REGISTRY, vault } from '../testing/journal.ts'
import { type Copy, fileCopy, postgresCopy } from '../testing/journalCopies.ts'
import { codeOf } from '../testing/office.ts'
import type { Journal } from './journal.ts'
import { openJournal } from './openJournal.ts'

/** Of a journal without marks, and of one with: most of it is then compared by digests. */
const SIZES = [3, 5000]

const numbered = (i: number): JournalRecord => ({ ...record(`c${i}`), at: i, idx: i })

const ending = record('c0', 'end', 1)
const headOf = (lines: readonly string[]) => format.headOf(lines.at(-1) ?? '')

/** Lines that this registry wrote elsewhere, as after a restore that it was not told of. */
const otherHistory = (length: number) => {
  const acts = Array.from({ length }, (_, i) => record(`x${i}`))
  return [format.first.text, ...format.chain(format.first.head, acts).lines]
}

/** What was done to the copy while the registry was down, and what its start comes to: a refusal, or lines filled up. */
const SPOILT: [string, string | ((size: number) => number), (lines: string[]) => string[]][] = [
  ['emptied', 'journalMissing', () => []],
  ['cut after its first line', (size) => size, (lines) => lines.slice(0, 1)],
  ['cut by its last line', () => 1, (lines) => lines.slice(0, -1)],
  [
    "yesterday's",
    (size) => size - Math.floor(size / 2),
    (lines) => lines.slice(0, Math.floor((lines.length - 1) / 2) + 1),
  ],
  ['changed by a byte in the middle', 'journalForged', (lines) => changed(lines, 2, '"exp":2', '"exp":3')],
  [
    'changed by a byte in its last line',
    'journalForged',
    (lines) => changed(lines, lines.length - 1, '"exp":2', '"exp":3'),
  ],
  ['without a line in the middle', 'journalForked', (lines) => lines.toSpliced(2, 1)],
  ['with two lines exchanged', 'journalForked', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]],
  ['with a line that is no JSON', 'journalUnreadable', (lines) => changed(lines, 2, '{', '(')],
  ["another registry's", 'journalForeign', (lines) => changed(lines, 0, 'badge.', 'other.')],
  ["with a stranger's first line", 'journalForged', (lines) => [forger.first.text, ...lines.slice(1)]],
  [
    "with a stranger's line added",
    'journalForged',
    (lines) => [...lines, ...forger.chain(headOf(lines), [ending]).lines],
  ],
  ['of a longer history', 'journalForked', (lines) => otherHistory(lines.length)],
  ['of a shorter history', 'journalForked', () => otherHistory(1)],
]

const changed = (lines: readonly string[], at: number, from: string, to: string): string[] =>
  lines.map((line, i) => (i === at ? line.replace(from, to) : line))

onEveryServer('a copy of the journal', (makeDatabase) => {
  describe.each(['a file', 'another PostgreSQL'])('in %s', (kind) => {
    let folder: DatabaseFixture
    let other: DatabaseFixture
    let store: Store
    let copy: Copy
    let journal: Journal
    const open = (place = copy.place) => openJournal(store, place, REGISTRY, vault).journal

    beforeEach(async () => {
      folder = makeFolder()
      other = await makeDatabase()
      store = await openStore(folder)
      copy = kind === 'a file' ? fileCopy(folder.data) : postgresCopy(other.databaseUrl ?? '')
      journal = open()
      await store.transact((tx) => journal.begin(tx))
    })
    afterEach(async () => {
      await journal.close()
      await copy.close()
      await store.close()
      await folder.remove()
      await other.remove()
    })

    const write = async (from: number, count: number) => {
      await store.transact(async (tx) => {
        for (let i = 0; i < count; i++) await journal.record(tx, numbered(from + i))
      })
      await journal.write()
    }
    /** As a start does. */
    const start = async () => {
      const opened = open()
      try {
        return await opened.reconcile()
      } finally {
        await opened.close()
      }
    }

    describe.each(SIZES)('of %i lines', (size) => {
      test.each(SPOILT)('%s', async (_how, outcome, spoil) => {
        await write(0, size)
        const whole = await copy.lines()
        await copy.replace(spoil([...whole]))
        if (typeof outcome === 'string') return expect(await codeOf(start())).toBe(outcome)
        expect(await start()).toEqual({ stopped: 0, filled: outcome(size) })
        expect(await copy.lines()).toEqual(whole)
        return undefined
      })

      test('as it was left', async () => {
        await write(0, size)
        expect(await start()).toEqual({ stopped: 0, filled: 0 })
      })
    })

    test('that is not there is journalMissing', async () => {
      await write(0, 3)
      await copy.remove()
      expect(await codeOf(start())).toBe('journalMissing')
    })

    test('that lost its last line while the registry runs is filled up at the next look, which is a repair', async () => {
      await write(0, 3)
      await copy.replace((await copy.lines()).slice(0, -1))
      expect(await journal.lag()).toEqual({ lines: 1, since: 2 })
      await journal.write()
      expect(await copy.lines()).toHaveLength(4)
      expect([journal.takeRepairs(), journal.takeRepairs()]).toEqual([
        { stopped: 0, filled: 1 },
        { stopped: 0, filled: 0 },
      ])
      expect(await journal.lag()).toEqual({ lines: 0, since: undefined })
      await write(3, 1)
      expect(await start()).toEqual({ stopped: 0, filled: 0 })
    })

    test.each<[string, string, (lines: string[]) => string[]]>([
      ['as it was left', 'done', (lines) => lines],
      ['emptied', 'journalMissing', () => []],
      [
        "with a stranger's line",
        'journalForged',
        (lines) => [...lines, ...forger.chain(headOf(lines), [ending]).lines],
      ],
      ['of another history', 'journalForked', () => otherHistory(2)],
    ])('%s is noticed while the registry runs and nobody acts', async (_how, code, spoil) => {
      await write(0, 3)
      await copy.replace(spoil(await copy.lines()))
      expect([await codeOf(journal.probe()), await codeOf(journal.write())]).toEqual([code, code])
    })

    test('that is away lets acts wait, which are counted, and known by their badges', async () => {
      await write(0, 2)
      await copy.remove()
      expect(await codeOf(write(2, 1))).toBe('journalMissing')
      expect(await codeOf(journal.probe())).toBe('journalMissing')
      expect(await journal.lag()).toEqual({ lines: 1, since: 2 })
      expect([await journal.isWaiting('c2'), await journal.isWaiting('c0')]).toEqual([true, false])
    })

    test('two processes write one chain', async () => {
      const second = open()
      await write(0, 1)
      await store.transact((tx) => second.record(tx, numbered(1)))
      await second.write()
      await write(2, 1)
      expect((await copy.lines()).slice(1).map((line) => (JSON.parse(line) as JournalRecord).code)).toEqual([
        'c0',
        'c1',
        'c2',
      ])
      await second.close()
    })

    test('a rebuilt one has the lines of the table, and what was there is set aside', async () => {
      await write(0, 3)
      const whole = await copy.lines()
      await copy.replace(['spoilt'])
      const opened = open()
      const { lines, aside } = await opened.rebuild()
      await opened.close()
      expect(lines).toBe(3)
      expect(aside).toContain(kind === 'a file' ? copy.place : 'liangpai_journal_')
      expect(await copy.lines()).toEqual(whole)
    })
  })

  test('a server that is away refuses a start, lets acts wait while it runs, and gets their lines afterwards', async () => {
    const [folder, other] = [makeFolder(), await makeDatabase()]
    const store = await openStore(folder)
    const cable: Cable = await layCable(other.databaseUrl ?? '')
    const journal = openJournal(store, cable.url, REGISTRY, vault).journal
    await store.transact((tx) => journal.begin(tx))
    await cable.cut()
    await store.transact((tx) => journal.record(tx, numbered(0)))
    const away = {
      code: 'journalUnreachable',
      detail: { 'zh-Hans': expect.stringMatching(/（ECONN(REFUSED|RESET)）$/) },
    }
    await expect(journal.write()).rejects.toMatchObject(away)
    await expect(journal.reconcile()).rejects.toMatchObject(away)
    expect(await store.db.selectFrom('journalPending').selectAll().execute()).toEqual([
      { ...numbered(0), stopLink: null },
    ])
    await cable.mend()
    await journal.write()
    const copy = postgresCopy(other.databaseUrl ?? '')
    expect((await copy.lines()).map((line) => (JSON.parse(line) as { n: number }).n)).toEqual([0, 1])
    await copy.close()
    await journal.close()
    await store.close()
    await cable.cut()
    await folder.remove()
    await other.remove()
  })

  test('a server that falls silent makes an act wait for two seconds, and no other writer', async () => {
    const [folder, other] = [makeFolder(), await makeDatabase()]
    const store = await openStore(folder)
    const cable = await layCable(other.databaseUrl ?? '')
    const journal = openJournal(store, cable.url, REGISTRY, vault).journal
    await store.transact((tx) => journal.begin(tx))
    await store.transact((tx) => journal.record(tx, numbered(0)))
    await journal.write()
    await store.transact((tx) => journal.record(tx, numbered(1)))
    cable.silence()
    const started = performance.now()
    const seconds = () => Math.floor((performance.now() - started) / 1000)
    const writing = journal.write().catch((error: unknown) => error)
    await sleep(100)
    await store.transact((tx) => journal.record(tx, numbered(2)))
    expect(seconds()).toBe(0)
    const silent = { code: 'journalUnreachable', detail: systemFaultWords(journal.place, 'ETIMEDOUT') }
    expect([await writing, seconds()]).toMatchObject([silent, 2])
    await cable.mend()
    await journal.write()
    await journal.close()
    const copy = postgresCopy(other.databaseUrl ?? '')
    expect(await copy.lines()).toHaveLength(4)
    await copy.close()
    await store.close()
    await cable.cut()
    await folder.remove()
    await other.remove()
  }, 20_000)
})
