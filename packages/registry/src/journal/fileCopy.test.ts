import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noFileWords } from '@liangpai/presentation'
import { makeFolder, mountSmallDisk, noSmallDisk } from '@liangpai/server/testing'
import { describe, expect, test } from 'vitest'
import { openStore } from '../store/store.ts'
import { format, record, REGISTRY, vault } from '../testing/journal.ts'
import { codeOf } from '../testing/office.ts'
import { FileCopy } from './fileCopy.ts'
import { openJournal } from './openJournal.ts'

describe('a copy of the journal in a file', () => {
  const save = (text: Buffer | string) => async (path: string) => writeFileSync(path, text)
  test.each([
    ['saved as UTF-16', 'journalUnreadable', (text: string) => save(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['saved with a byte order mark', 'journalUnreadable', (text: string) => save(`\ufeff${text}`)],
    ['with line ends of Windows', 'journalUnreadable', (text: string) => save(text.replaceAll('\n', '\r\n'))],
    ['with a line that does not end', 'journalUnreadable', (text: string) => save(text + 'x'.repeat(2_000_000))],
    ['cut in its last line', 'filled', (text: string) => async (path: string) => truncateSync(path, text.length - 9)],
    ['with half a line after its last', 'filled', (text: string) => save(`${text}{"n":4,"pr`)],
  ])('%s', async (_how, outcome, spoil) => {
    const folder = makeFolder()
    const store = await openStore(folder)
    const path = join(folder.data, 'endings.jsonl')
    const journal = openJournal(store, path, REGISTRY, vault).journal
    await store.transact((tx) => journal.begin(tx))
    await store.transact(async (tx) => {
      for (let i = 0; i < 3; i++) await journal.record(tx, record(`c${i}`))
    })
    await journal.write()
    const whole = readFileSync(path, 'utf8')
    await spoil(whole)(path)
    const opened = openJournal(store, path, REGISTRY, vault).journal
    const found = await codeOf(opened.reconcile())
    expect(found).toBe(outcome === 'filled' ? 'done' : outcome)
    if (outcome === 'filled') expect(readFileSync(path, 'utf8')).toBe(whole)
    await store.close()
    await folder.remove()
  })

  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a link to a device without end', (path: string) => symlinkSync('/dev/zero', path)],
  ])('%s in its place is journalUnreadable, which says what is there, and is not opened', async (_what, put) => {
    const folder = makeFolder()
    const path = join(folder.data, 'endings.jsonl')
    put(path)
    const copy = new FileCopy(path, format)
    for (const use of [() => copy.begin(), () => copy.head(async () => []), () => copy.end(), () => copy.isUnchanged()])
      await expect(use()).rejects.toMatchObject({ code: 'journalUnreadable', detail: noFileWords(path) })
    await folder.remove()
  })

  test.each([
    ['replaced', (path: string) => renameSync(`${path}.new`, path)],
    ['cut', (path: string) => truncateSync(path, 5)],
  ])('that was %s since it was read gets no line', async (_how, spoil) => {
    const folder = makeFolder()
    const path = join(folder.data, 'endings.jsonl')
    const copy = new FileCopy(path, format)
    await copy.begin()
    const head = await copy.head(async () => [])
    copyFileSync(path, `${path}.new`)
    spoil(path)
    const before = readFileSync(path, 'utf8')
    const { lines, head: next } = format.chain(head, [record('c0')])
    expect(await codeOf(copy.append(lines, next))).toBe('journalUnreachable')
    expect(readFileSync(path, 'utf8')).toBe(before)
    await folder.remove()
  })

  test.skipIf(noSmallDisk !== undefined)('on a full disk loses nothing that was acknowledged', async () => {
    const [folder, disk] = [makeFolder(), mountSmallDisk(64 * 1024)]
    const store = await openStore(folder)
    const path = join(disk.path, 'endings.jsonl')
    const journal = openJournal(store, path, REGISTRY, vault).journal
    await store.transact((tx) => journal.begin(tx))
    const longUri = `${REGISTRY}/${'o'.repeat(2000)}/statuses/1`
    let [acknowledged, outcome] = [0, 'done']
    while (outcome === 'done') {
      await store.transact((tx) => journal.record(tx, { ...record(`c${acknowledged}`), uri: longUri }))
      outcome = await codeOf(journal.write())
      if (outcome === 'done') acknowledged++
    }
    const linesOf = () => readFileSync(path, 'utf8').split('\n')
    expect(outcome).toBe('journalUnreachable')
    expect(acknowledged).toBeGreaterThan(10)
    // Whole lines, the first among them, and what follows the last line break.
    expect(linesOf()).toHaveLength(acknowledged + 2)
    expect(linesOf().at(-1)).toBe('')
    await journal.close()
    const roomy = join(folder.data, 'endings.jsonl')
    copyFileSync(path, roomy) // moved to a larger disk
    const moved = openJournal(store, roomy, REGISTRY, vault).journal
    expect(await moved.reconcile()).toEqual({ stopped: 0, filled: 1 }) // what waited follows
    expect(readFileSync(roomy, 'utf8').split('\n')).toHaveLength(acknowledged + 3)
    await store.close()
    await folder.remove()
    disk.remove()
  })
})
