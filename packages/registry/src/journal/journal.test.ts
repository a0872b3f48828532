import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../store/store.ts'
import { codeOf } from '../testing/office.ts'
import { FileCopy } from './fileCopy.ts'
import { Journal } from './journal.ts'
import type { JournalRecord } from '../store/tables.ts'
import { isEnding } from './line.ts'

const REGISTRY = 'https://badge.example'

const record = (code: string, act: JournalRecord['act'] = 'issue', turn = 0): JournalRecord => ({
  turn,
  at: 1,
  act,
  code,
  uri: `${REGISTRY}/statuses/1`,
  idx: 1,
  exp: 2,
})

onEveryDatabase('the journal', (makeDatabase) => {
  let place: DatabaseFixture
  let store: Store
  let path: string
  let journal: Journal
  beforeEach(async () => {
    place = await makeDatabase()
    store = await openStore(place)
    path = join(place.data, 'deep', 'endings.jsonl')
    journal = another()
    await store.transact((tx) => journal.begin(tx, REGISTRY))
  })
  afterEach(async () => {
    await store.close()
    await place.remove()
  })

  const another = (registry = REGISTRY) => new Journal(store, new FileCopy(path, registry))
  const add = (...records: JournalRecord[]) =>
    store.transact(async (tx) => {
      for (const one of records) await journal.record(tx, one)
    })
  const write = async (...codes: string[]) => {
    for (const code of codes) {
      await add(record(code))
      await journal.write()
    }
  }
  /** As a start does. */
  const reconcile = (one = another()) => store.transact((tx) => one.reconcile(tx))
  const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1)
  const codes = () =>
    lines()
      .slice(1)
      .map((line) => (JSON.parse(line) as JournalRecord).code)

  test('lines are numbered, chained to the one before, and the same in the file and in the table', async () => {
    await write('a', 'b')
    const rows = await store.db.selectFrom('journalLines').select('line').orderBy('n').execute()
    expect(lines()).toEqual(rows.map(({ line }) => line))
    expect(lines().map((line) => (JSON.parse(line) as { n: number }).n)).toEqual([0, 1, 2])
    expect(lines()[0]).toBe(JSON.stringify({ n: 0, registry: REGISTRY }))
  })

  test('many acts at once come to one write, the acts on one badge in their order', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await add(record(`c${i}`), record(`c${i}`, 'pause', 1))
        await journal.write()
      }),
    )
    expect(lines()).toHaveLength(41)
    const acts = lines()
      .slice(1)
      .map((line) => JSON.parse(line) as JournalRecord)
    for (let i = 0; i < 20; i++)
      expect(acts.filter(({ code }) => code === `c${i}`).map(({ turn }) => turn)).toEqual([0, 1])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
  })

  test('nothing is written for a transaction that failed', async () => {
    await store
      .transact(async (tx) => {
        await journal.record(tx, record('a'))
        throw new Error('failed')
      })
      .catch(() => {})
    await journal.write()
    expect(codes()).toEqual([])
  })

  test('two processes write one chain', async () => {
    const second = another()
    await write('a')
    await add(record('b'))
    await second.write()
    await write('c')
    expect(codes()).toEqual(['a', 'b', 'c'])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
  })

  test('the file is readable by its owner alone', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('a disk that takes part of a line keeps none of it, the act waits, and the next write brings it', async () => {
    await write('a')
    const before = readFileSync(path, 'utf8')
    const copy = new FileCopy(path, REGISTRY)
    const full = new Journal(store, copy)
    vi.spyOn(copy, 'append').mockRejectedValueOnce(new Error('ENOSPC'))
    await add(record('b'))
    expect(await codeOf(full.write())).toBe('journalUnreachable')
    expect(readFileSync(path, 'utf8')).toBe(before)
    await full.write()
    expect(codes()).toEqual(['a', 'b'])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
  })

  test('a line cut short by a crash never counted, and is dropped', async () => {
    await write('a')
    writeFileSync(path, '{"n":2,"prev":"', { flag: 'a' })
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
    await write('b')
    expect(codes()).toEqual(['a', 'b'])
  })

  test('a journal that was cut is filled up from the table', async () => {
    await write('a', 'b', 'c')
    const whole = readFileSync(path, 'utf8')
    truncateSync(path, whole.length - 20)
    expect(await reconcile()).toEqual({ learnt: [], filled: 1 })
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  test("yesterday's journal is filled up from the table", async () => {
    await write('a')
    const yesterday = readFileSync(path, 'utf8')
    await write('b', 'c')
    writeFileSync(path, yesterday)
    expect(await reconcile()).toEqual({ learnt: [], filled: 2 })
    expect(codes()).toEqual(['a', 'b', 'c'])
  })

  test('what the journal knows and the table does not is learnt', async () => {
    await write('a')
    await store.close()
    const putBack = await place.backUp()
    store = await openStore(place)
    journal = another()
    await write('b', 'c')
    await store.close()
    await putBack()
    store = await openStore(place)
    const { learnt } = await reconcile()
    expect(learnt.map(({ code }) => code)).toEqual(['b', 'c'])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
  })

  describe('with a copy on each machine', () => {
    let second: { path: string; journal: Journal }
    beforeEach(async () => {
      await write('a')
      const copied = `${path}.second`
      copyFileSync(path, copied)
      second = { path: copied, journal: new Journal(store, new FileCopy(copied, REGISTRY)) }
      await reconcile(second.journal)
    })
    const areEqual = () => readFileSync(path, 'utf8') === readFileSync(second.path, 'utf8')

    test('an idle one fills its copy', async () => {
      await write('b', 'c')
      await second.journal.write()
      expect(areEqual()).toBe(true)
      expect(codes()).toEqual(['a', 'b', 'c'])
    })

    test('one that ends after it wrote and before its commit goes no other way than the rest', async () => {
      const copy = new FileCopy(path, REGISTRY)
      const ending = new Journal(store, copy)
      await reconcile(ending)
      const append = copy.append.bind(copy)
      vi.spyOn(copy, 'append').mockImplementationOnce(async (...line) => {
        await append(...line)
        throw new Error('the connection went before the commit')
      })
      await add(record('b'))
      expect(await codeOf(ending.write())).toBe('journalUnreachable')
      await add({ ...record('aa'), at: 0 }) // goes before it, were both waiting
      await second.journal.write()
      await reconcile()
      expect(areEqual()).toBe(true)
      expect(codes()).toEqual(['a', 'b', 'aa'])
    })
  })

  test('acts that are told apart by nothing else are written by their codes', async () => {
    await add(record('c'), record('a'), record('b'))
    await journal.write()
    expect(codes()).toEqual(['a', 'b', 'c'])
  })

  test('an act in an older database that took the turn of another is written after it', async () => {
    await write('x')
    await store.close()
    const putBack = await place.backUp()
    store = await openStore(place)
    journal = another()
    const pausedBefore = record('x', 'pause', 1)
    await add(pausedBefore, record('x', 'resume', 2))
    await journal.write()
    await store.close()
    await putBack()
    store = await openStore(place)
    journal = another()
    await add(record('x', 'withdraw', 1))
    const { learnt } = await reconcile(journal)
    expect(learnt.map(({ act }) => act)).toEqual(['pause', 'resume'])
    await journal.write()
    const written = lines().map((line) => JSON.parse(line) as JournalRecord)
    expect(written.slice(1).map(({ act, turn }) => `${act} ${turn}`)).toEqual([
      'issue 0',
      'pause 1',
      'resume 2',
      'withdraw 3',
    ])
  })

  test('a line that is on disk although its transaction failed is learnt once', async () => {
    await add(record('a'))
    const copy = new FileCopy(path, REGISTRY)
    const broken = new Journal(store, copy)
    const append = copy.append.bind(copy)
    vi.spyOn(copy, 'append').mockImplementationOnce(async (...line) => {
      await append(...line)
      throw new Error('the connection went before the commit')
    })
    expect(await codeOf(broken.write())).toBe('journalUnreachable')
    await broken.write()
    expect(codes()).toEqual(['a'])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
  })

  describe('at the start is refused', () => {
    beforeEach(() => write('a', 'b', 'c'))

    const spoil: [string, string, (text: string) => void][] = [
      ['an emptied journal', 'journalMissing', () => truncateSync(path, 0)],
      [
        'a changed byte in the middle',
        'journalForked',
        (text) => writeFileSync(path, text.replace('"at":1', '"at":7')),
      ],
      [
        'a changed byte in the last line',
        'journalForked',
        (text) => writeFileSync(path, text.replace(/"exp":2}\n$/, '"exp":3}\n')),
      ],
      ['a line that is no JSON', 'journalUnreadable', (text) => writeFileSync(path, text.replace('{"n":2', '("n":2'))],
      [
        'a line missing in the middle',
        'journalForked',
        (text) => writeFileSync(path, text.split('\n').toSpliced(2, 1).join('\n')),
      ],
      [
        'a journal saved as UTF-16',
        'journalUnreadable',
        (text) => writeFileSync(path, Buffer.from(`\ufeff${text}`, 'utf16le')),
      ],
    ]
    test.each(spoil)('%s', async (_what, code, change) => {
      change(readFileSync(path, 'utf8'))
      expect(await codeOf(reconcile())).toBe(code)
    })

    test('a journal that is not there', async () => {
      const { rmSync } = await import('node:fs')
      rmSync(path)
      expect(await codeOf(reconcile())).toBe('journalMissing')
    })

    test("another registry's journal", async () => {
      expect(await codeOf(reconcile(another('https://other.example')))).toBe('journalForeign')
    })

    test('a journal that went another way than the table', async () => {
      const yesterday = readFileSync(path, 'utf8')
      await write('d')
      const ours = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        ours.replace(/\n[^\n]+\n$/, (last) => last.replace('"code":"d"', '"code":"x"')),
      )
      expect(yesterday).not.toBe(ours)
      expect(await codeOf(reconcile())).toBe('journalForked')
    })
  })

  test('a journal that goes while the registry runs makes it unreachable, and no new file is begun', async () => {
    const { renameSync } = await import('node:fs')
    await write('a')
    renameSync(path, `${path}.1`) // as a rotation of logs does
    await add(record('b'))
    expect(await codeOf(journal.write())).toBe('journalMissing')
    expect(existsSync(path)).toBe(false)
    renameSync(`${path}.1`, path)
    await journal.write()
    expect(codes()).toEqual(['a', 'b'])
  })

  test('a rebuilt journal has the lines of the table, and what was there is set aside', async () => {
    await write('a', 'b')
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, 'spoilt\n')
    const { lines: count, aside } = await another().rebuild()
    expect(count).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe(whole)
    expect(readFileSync(aside ?? '', 'utf8')).toBe('spoilt\n')
    expect(readdirSync(dirname(path)).toSorted()).toEqual([basename(path), basename(aside ?? '')].toSorted())
  })

  test('a rebuilding whose transaction has to run again sets the old journal aside once', async () => {
    await write('a')
    writeFileSync(path, 'spoilt\n')
    const twice: Store = {
      ...store,
      transact: (work, options) =>
        store.transact(async (tx) => {
          await work(tx)
          return work(tx)
        }, options),
    }
    const { lines: count, aside } = await new Journal(twice, new FileCopy(path, REGISTRY)).rebuild()
    expect([count, readFileSync(aside ?? '', 'utf8')]).toEqual([1, 'spoilt\n'])
    expect(readdirSync(dirname(path))).toHaveLength(2)
  })

  test('a new registry overwrites no journal', async () => {
    await write('a')
    await store.db.deleteFrom('journalHead').execute()
    await store.db.deleteFrom('journalLines').execute()
    expect(await codeOf(store.transact((tx) => another().begin(tx, REGISTRY)))).toBe('journalPresent')
    expect(codes()).toEqual(['a'])
  })

  test('ten thousand lines are compared by their marks, and a byte that changed among them is found', async () => {
    await add(...Array.from({ length: 10_000 }, (_, i) => record(`c${i}`)))
    await journal.write()
    expect(await store.db.selectFrom('journalMarks').select('n').execute()).toEqual([{ n: 4096 }, { n: 8192 }])
    expect(await reconcile()).toEqual({ learnt: [], filled: 0 })
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"n":2000,')
    bytes[bytes.indexOf('"at":1', at) + 5] = 0x39
    writeFileSync(path, bytes)
    expect(await codeOf(reconcile())).toBe('journalForked')
  }, 60_000)
})

test('pause, withdraw and end are endings; issue and resume are not', () => {
  const acts = ['issue', 'pause', 'resume', 'withdraw', 'end'] as const
  expect(acts.filter((act) => isEnding({ act }))).toEqual(['pause', 'withdraw', 'end'])
})
