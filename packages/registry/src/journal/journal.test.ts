import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../store/store.ts'
import { format, record, REGISTRY } from '../testing/journal.ts'
import { codeOf } from '../testing/office.ts'
import type { JournalRecord } from '../store/journalTables.ts'
import { FileCopy } from './fileCopy.ts'
import { Journal } from './journal.ts'
import type { JournalLine } from './line.ts'

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
    await store.transact((tx) => journal.begin(tx))
  })
  afterEach(async () => {
    await store.close()
    await place.remove()
  })

  const another = (copy = new FileCopy(path, format)) => new Journal(store, { copy, format })
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
  const reconcile = (one = another()) => one.reconcile()
  /** The same, with the lines that it learns. */
  const learn = async (one = another()) => {
    const learnt: JournalLine[] = []
    one.onLearnt = async (_tx, lines) => learnt.push(...lines)
    await one.reconcile()
    return learnt
  }
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
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ n: 0, registry: REGISTRY })
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
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
  })

  test('a mistake in the program is not taken for a journal that is away', async () => {
    const copy = new FileCopy(path, format)
    vi.spyOn(copy, 'head').mockRejectedValue(new TypeError('x is not a function'))
    await expect(another(copy).reconcile()).rejects.toThrow(TypeError)
  })

  test('a line that is gone from the table is found by reading all of them', async () => {
    const readAll = async () => {
      let lines = 0
      for await (const page of journal.lines(store.db)) lines += page.length
      return lines
    }
    await write('a', 'b', 'c')
    expect(await readAll()).toBe(3)
    await store.db.deleteFrom('journalLines').where('n', '=', 3).execute()
    expect(await codeOf(readAll())).toBe('rowDamaged')
    await store.db.deleteFrom('journalLines').where('n', '=', 1).execute()
    expect(await codeOf(readAll())).toBe('rowDamaged')
    const whole = readFileSync(path, 'utf8')
    expect(await codeOf(journal.rebuild())).toBe('rowDamaged')
    expect(readFileSync(path, 'utf8')).toBe(whole)
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
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
  })

  test('the file is readable by its owner alone', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('a disk that takes part of a line keeps none of it, the act waits, and the next write brings it', async () => {
    await write('a')
    const before = readFileSync(path, 'utf8')
    const copy = new FileCopy(path, format)
    const full = another(copy)
    vi.spyOn(copy, 'append').mockRejectedValueOnce(new Error('ENOSPC'))
    await add(record('b'))
    expect(await codeOf(full.write())).toBe('journalUnreachable')
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(await full.lag()).toEqual({ lines: 1, since: 1 }) // it stands in the table, and waits for nothing else
    expect([await full.isWaiting('b'), await full.isWaiting('a')]).toEqual([true, false])
    await full.write()
    expect([await full.lag(), await full.isWaiting('b')]).toEqual([{ lines: 0, since: undefined }, false])
    expect(codes()).toEqual(['a', 'b'])
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
  })

  test('a line cut short by a crash never counted, and is dropped', async () => {
    await write('a')
    writeFileSync(path, '{"n":2,"prev":"', { flag: 'a' })
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
    await write('b')
    expect(codes()).toEqual(['a', 'b'])
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
    expect((await learn()).map(({ code }) => code)).toEqual(['b', 'c'])
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
  })

  describe('with a copy on each machine', () => {
    let second: { path: string; journal: Journal }
    beforeEach(async () => {
      await write('a')
      const copied = `${path}.second`
      copyFileSync(path, copied)
      second = { path: copied, journal: another(new FileCopy(copied, format)) }
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
      const copy = new FileCopy(path, format)
      const ending = another(copy)
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
    expect((await learn(journal)).map(({ act }) => act)).toEqual(['pause', 'resume'])
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
    const copy = new FileCopy(path, format)
    const broken = another(copy)
    const append = copy.append.bind(copy)
    vi.spyOn(copy, 'append').mockImplementationOnce(async (...line) => {
      await append(...line)
      throw new Error('the connection went before the commit')
    })
    expect(await codeOf(broken.write())).toBe('journalUnreachable')
    await broken.write()
    expect(codes()).toEqual(['a'])
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
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
    const { lines: count, aside } = await new Journal(twice, { copy: new FileCopy(path, format), format }).rebuild()
    expect([count, readFileSync(aside ?? '', 'utf8')]).toEqual([1, 'spoilt\n'])
    expect(readdirSync(dirname(path))).toHaveLength(2)
  })

  test('a new registry overwrites no journal', async () => {
    await write('a')
    await store.db.deleteFrom('journalHead').execute()
    await store.db.deleteFrom('journalLines').execute()
    expect(await codeOf(store.transact((tx) => another().begin(tx)))).toBe('journalPresent')
    expect(codes()).toEqual(['a'])
  })

  test('thousands of lines are compared by their marks, and a byte that changed among them is found', async () => {
    await add(...Array.from({ length: 4100 }, (_, i) => record(`c${i}`)))
    await journal.write()
    expect(await store.db.selectFrom('journalMarks').select('n').execute()).toEqual([{ n: 4096 }])
    expect(await reconcile()).toEqual({ stopped: 0, filled: 0 })
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"n":2000,')
    bytes[bytes.indexOf('"at":1', at) + 5] = 0x39
    writeFileSync(path, bytes)
    expect(await codeOf(reconcile())).toBe('journalForged')
  }, 20_000)
})
