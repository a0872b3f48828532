import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresDialect } from '@liangpai/server/store'
import { type Cable, type DatabaseFixture, layCable, makeFolder, onEveryServer } from '@liangpai/server/testing'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../store/store.ts'
import type { JournalRecord } from '../store/tables.ts'
import { codeOf } from '../testing/office.ts'
import type { Journal } from './journal.ts'
import { openJournal } from './openJournal.ts'

const REGISTRY = 'https://badge.example'
/** Of a journal without marks, and of one with: most of it is then compared by digests. */
const SIZES = [3, 5000]

const record = (i: number): JournalRecord => ({
  turn: 0,
  at: i,
  act: 'issue',
  code: `c${i}`,
  uri: `${REGISTRY}/statuses/1`,
  idx: i,
  exp: 2,
})

/** A copy of the journal that a test spoils and reads by its own means. */
type Copy = {
  place: string
  lines(): Promise<string[]>
  /** Puts lines in the place of all that is there. */
  replace(lines: readonly string[]): Promise<void>
  remove(): Promise<void>
  close(): Promise<void>
}

function fileCopy(folder: string): Copy {
  const place = join(folder, 'endings.jsonl')
  return {
    place,
    lines: async () => readFileSync(place, 'utf8').split('\n').slice(0, -1),
    replace: async (lines) => writeFileSync(place, lines.map((line) => `${line}\n`).join('')),
    remove: async () => rmSync(place),
    close: async () => {},
  }
}

function postgresCopy(place: string): Copy {
  const db = new Kysely<{ liangpai_journal: { n: number; hash: string; line: string } }>({
    dialect: postgresDialect(place),
  })
  return {
    place,
    async lines() {
      const rows = await db.selectFrom('liangpai_journal').select('line').orderBy('n').execute()
      return rows.map(({ line }) => line)
    },
    async replace(lines) {
      await db.deleteFrom('liangpai_journal').execute()
      const rows = lines.map((line, n) => ({ n, hash: '', line }))
      for (let at = 0; at < rows.length; at += 1000)
        await db
          .insertInto('liangpai_journal')
          .values(rows.slice(at, at + 1000))
          .execute()
    },
    remove: async () => void (await sql`drop table liangpai_journal`.execute(db)),
    close: () => db.destroy(),
  }
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
  ['changed by a byte in the middle', 'journalForked', (lines) => changed(lines, 2, '"exp":2', '"exp":3')],
  [
    'changed by a byte in its last line',
    'journalForked',
    (lines) => changed(lines, lines.length - 1, '"exp":2', '"exp":3'),
  ],
  ['without a line in the middle', 'journalForked', (lines) => lines.toSpliced(2, 1)],
  ['with two lines exchanged', 'journalForked', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]],
  ['with a line that is no JSON', 'journalUnreadable', (lines) => changed(lines, 2, '{', '(')],
  ["another registry's", 'journalForeign', (lines) => changed(lines, 0, 'badge.', 'other.')],
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
    const open = (place = copy.place) => openJournal(store, place, REGISTRY)

    beforeEach(async () => {
      folder = makeFolder()
      other = await makeDatabase()
      store = await openStore(folder)
      copy = kind === 'a file' ? fileCopy(folder.data) : postgresCopy(other.databaseUrl ?? '')
      journal = open()
      await store.transact((tx) => journal.begin(tx, REGISTRY))
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
        for (let i = 0; i < count; i++) await journal.record(tx, record(from + i))
      })
      await journal.write()
    }
    /** As a start does. */
    const start = async () => {
      const opened = open()
      try {
        return await store.transact((tx) => opened.reconcile(tx))
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
        expect(await start()).toEqual({ learnt: [], filled: outcome(size) })
        expect(await copy.lines()).toEqual(whole)
        return undefined
      })

      test('as it was left', async () => {
        await write(0, size)
        expect(await start()).toEqual({ learnt: [], filled: 0 })
      })
    })

    test('that is not there is journalMissing', async () => {
      await write(0, 3)
      await copy.remove()
      expect(await codeOf(start())).toBe('journalMissing')
    })

    test('that lost its last line while the registry runs is filled up with the next', async () => {
      await write(0, 3)
      await copy.replace((await copy.lines()).slice(0, -1))
      await write(3, 1)
      expect(await copy.lines()).toHaveLength(5)
      expect(await start()).toEqual({ learnt: [], filled: 0 })
    })

    test('two processes write one chain', async () => {
      const second = open()
      await write(0, 1)
      await store.transact((tx) => second.record(tx, record(1)))
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
    const journal = openJournal(store, cable.url, REGISTRY)
    await store.transact((tx) => journal.begin(tx, REGISTRY))
    await cable.cut()
    await store.transact((tx) => journal.record(tx, record(0)))
    expect(await codeOf(journal.write())).toBe('journalUnreachable')
    expect(await codeOf(store.transact((tx) => journal.reconcile(tx)))).toBe('journalUnreachable')
    expect(await store.db.selectFrom('journalPending').selectAll().execute()).toEqual([record(0)])
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
    const journal = openJournal(store, cable.url, REGISTRY)
    await store.transact((tx) => journal.begin(tx, REGISTRY))
    await store.transact((tx) => journal.record(tx, record(0)))
    await journal.write()
    await store.transact((tx) => journal.record(tx, record(1)))
    cable.silence()
    const started = performance.now()
    const seconds = () => Math.floor((performance.now() - started) / 1000)
    const writing = codeOf(journal.write())
    await sleep(100)
    await store.transact((tx) => journal.record(tx, record(2)))
    expect(seconds()).toBe(0)
    expect([await writing, seconds()]).toEqual(['journalUnreachable', 2])
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
