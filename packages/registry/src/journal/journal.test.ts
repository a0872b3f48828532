import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isEnding, type Journal, type JournalRecord, openJournal } from './journal.ts'

let place: DatabaseFixture
let path: string
let journal: Journal
beforeEach(() => {
  place = makeFolder()
  path = join(place.data, 'deep', 'endings.jsonl')
  journal = openJournal(path)
})
afterEach(() => place.remove())

const line = (code: string, act: JournalRecord['act'], idx = 1): JournalRecord => ({
  at: 1,
  act,
  code,
  uri: 'https://badge.example/statuses/1',
  idx,
  exp: 2,
})

test('the last line on each badge counts', () => {
  for (const act of ['issue', 'pause', 'resume'] as const) journal.append(line('a', act))
  journal.append(line('b', 'withdraw', 2))
  expect([...openJournal(path).latest().values()]).toEqual([line('a', 'resume'), line('b', 'withdraw', 2)])
})

test('lines that another process wrote since are read too', () => {
  journal.append(line('a', 'issue'))
  expect(journal.latest().size).toBe(1)
  openJournal(path).append(line('a', 'end'))
  expect(journal.latest().get('a')).toEqual(line('a', 'end'))
})

test('a line cut short is skipped, and the next one is read', () => {
  journal.append(line('a', 'issue'))
  journal.append(line('b', 'issue', 2))
  truncateSync(path, statSync(path).size - 5)
  expect([...journal.latest().keys()]).toEqual(['a'])
  journal.append(line('c', 'end', 3))
  expect([...journal.latest().keys()]).toEqual(['a', 'c'])
})

test('a half-written line is read once it is whole', () => {
  const text = `\n${JSON.stringify(line('a', 'end'))}`
  writeFileSync(path, text.slice(0, 20), { flag: 'a' })
  expect(journal.latest().size).toBe(0)
  writeFileSync(path, text.slice(20), { flag: 'a' })
  expect(journal.latest().get('a')).toEqual(line('a', 'end'))
})

test('lines of another form are skipped', () => {
  writeFileSync(path, '\n{"act":"end"}\nnull\n[]', { flag: 'a' })
  expect(journal.latest().size).toBe(0)
})

test('the journal file is readable by its owner alone', () => {
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('pause, withdraw and end are endings; issue and resume are not', () => {
  const acts = ['issue', 'pause', 'resume', 'withdraw', 'end'] as const
  expect(acts.filter((act) => isEnding(line('a', act)))).toEqual(['pause', 'withdraw', 'end'])
})
