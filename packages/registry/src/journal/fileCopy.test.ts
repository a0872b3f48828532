import { copyFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, mountSmallDisk, noSmallDisk } from '@liangpai/server/testing'
import { describe, expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import type { JournalRecord } from '../store/tables.ts'
import { codeOf } from '../testing/office.ts'
import { FileCopy } from './fileCopy.ts'
import { chain } from './line.ts'
import { openJournal } from './openJournal.ts'

const REGISTRY = 'https://badge.example'

const record = (i: number): JournalRecord => ({
  turn: 0,
  at: i,
  act: 'issue',
  code: `c${i}`,
  uri: `${REGISTRY}/statuses/1`,
  idx: i,
  exp: 2,
})

describe('a copy of the journal in a file', () => {
  const save = (text: Buffer | string) => async (path: string) => writeFileSync(path, text)
  test.each([
    ['saved as UTF-16', 'journalUnreadable', (text: string) => save(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['saved with a byte order mark', 'journalUnreadable', (text: string) => save(`\ufeff${text}`)],
    ['with line ends of Windows', 'journalForked', (text: string) => save(text.replaceAll('\n', '\r\n'))],
    ['cut in its last line', 'filled', (text: string) => async (path: string) => truncateSync(path, text.length - 9)],
    ['with half a line after its last', 'filled', (text: string) => save(`${text}{"n":4,"pr`)],
  ])('%s', async (_how, outcome, spoil) => {
    const folder = makeFolder()
    const store = await openStore(folder)
    const path = join(folder.data, 'endings.jsonl')
    const journal = openJournal(store, path, REGISTRY)
    await store.transact((tx) => journal.begin(tx, REGISTRY))
    await store.transact(async (tx) => {
      for (let i = 0; i < 3; i++) await journal.record(tx, record(i))
    })
    await journal.write()
    const whole = readFileSync(path, 'utf8')
    await spoil(whole)(path)
    const opened = openJournal(store, path, REGISTRY)
    const found = await codeOf(store.transact((tx) => opened.reconcile(tx)))
    expect(found).toBe(outcome === 'filled' ? 'done' : outcome)
    if (outcome === 'filled') expect(readFileSync(path, 'utf8')).toBe(whole)
    await store.close()
    await folder.remove()
  })

  test.each([
    ['replaced', (path: string) => renameSync(`${path}.new`, path)],
    ['cut', (path: string) => truncateSync(path, 5)],
  ])('that was %s since it was read gets no line', async (_how, spoil) => {
    const folder = makeFolder()
    const path = join(folder.data, 'endings.jsonl')
    const copy = new FileCopy(path, REGISTRY)
    await copy.begin()
    const head = await copy.head(async () => [])
    copyFileSync(path, `${path}.new`)
    spoil(path)
    const before = readFileSync(path, 'utf8')
    const { lines, head: next } = chain(head, [record(0)])
    expect(await codeOf(copy.append(lines, next))).toBe('journalUnreachable')
    expect(readFileSync(path, 'utf8')).toBe(before)
    await folder.remove()
  })

  test.skipIf(noSmallDisk !== undefined)('on a full disk loses nothing that was acknowledged', async () => {
    const [folder, disk] = [makeFolder(), mountSmallDisk(64 * 1024)]
    const store = await openStore(folder)
    const path = join(disk.path, 'endings.jsonl')
    const journal = openJournal(store, path, REGISTRY)
    await store.transact((tx) => journal.begin(tx, REGISTRY))
    let [acknowledged, outcome] = [0, 'done']
    while (outcome === 'done') {
      await store.transact((tx) => journal.record(tx, { ...record(acknowledged), uri: 'x'.repeat(5000) }))
      outcome = await codeOf(journal.write())
      if (outcome === 'done') acknowledged++
    }
    const linesOf = () => readFileSync(path, 'utf8').split('\n')
    expect(outcome).toBe('journalUnreachable')
    expect(acknowledged).toBeGreaterThan(5)
    // Whole lines, the first among them, and what follows the last line break.
    expect(linesOf()).toHaveLength(acknowledged + 2)
    expect(linesOf().at(-1)).toBe('')
    await journal.close()
    const roomy = join(folder.data, 'endings.jsonl')
    copyFileSync(path, roomy) // moved to a larger disk
    const moved = openJournal(store, roomy, REGISTRY)
    expect(await store.transact((tx) => moved.reconcile(tx))).toEqual({ learnt: [], filled: 1 }) // what waited follows
    expect(readFileSync(roomy, 'utf8').split('\n')).toHaveLength(acknowledged + 3)
    await store.close()
    await folder.remove()
    disk.remove()
  })
})
