import { expect, test } from 'vitest'
import type { JournalRecord } from '../store/journalTables.ts'
import { forger, format, record, REGISTRY } from '../testing/journal.ts'
import { isEnding } from './line.ts'

const { head } = format.first
const lineOf = (values: Partial<JournalRecord> = {}, by = format, after = head) =>
  by.chain(after, [{ ...record('a'), ...values }]).lines[0] ?? ''
const codeOf = (read: () => unknown) => {
  try {
    read()
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? 'crash'
  }
}

test('a line is read as it was recorded, and makes the head that the next one names', () => {
  const { lines, head: last } = format.chain(head, [record('a'), record('a', 'pause', 1)])
  const [one, two] = lines.map((text) => format.headOf(text))
  expect(format.read(lines[0] ?? '', head).line).toEqual({ n: 1, prev: head.hash, ...record('a') })
  expect(format.read(lines[1] ?? '', one ?? head).line).toMatchObject({ n: 2, prev: one?.hash, act: 'pause' })
  expect(two).toEqual(last)
})

test('a line of whoever has another master key, and one of which a byte was changed, are journalForged, also by themselves', () => {
  for (const text of [lineOf({}, forger), lineOf().replace('"act":"issue"', '"act":"pause"')]) {
    expect(codeOf(() => format.read(text, head))).toBe('journalForged')
    expect(codeOf(() => format.headOf(text))).toBe('journalForged')
  }
})

test('a line in another place is journalForked', () => {
  const other = format.chain(head, [record('b')]).head
  expect(codeOf(() => format.read(lineOf({}, format, other), head))).toBe('journalForked')
})

test.each(['', '{}', '{"n":1}', '"n"', `${lineOf()}\r`, lineOf().slice(0, -1)])('%j is journalUnreadable', (text) => {
  expect(codeOf(() => format.read(text, head))).toBe('journalUnreadable')
  expect(codeOf(() => format.headOf(text))).toBe('journalUnreadable')
})

/** Values that would end no badge, or keep a database from starting, though the registry itself had written them. */
test.each<Partial<JournalRecord>>([
  { turn: 2 ** 53 - 1 },
  { turn: 2 ** 31 - 1 },
  { turn: -1 },
  { idx: 2 ** 17 },
  { idx: -1 },
  { exp: 2 ** 53 - 1 },
  { at: -1 },
  { code: '../a' },
  { uri: 'https://other.example/statuses/1' },
  { uri: `${REGISTRY}.other.example/statuses/1` },
  { uri: `${REGISTRY}/${'o'.repeat(3000)}/statuses/1` },
])('a line with %o is journalUnreadable', (values) => {
  expect(codeOf(() => format.read(lineOf(values), head))).toBe('journalUnreadable')
})

test('the first line is this registry’s, written by it, and the first', () => {
  expect(format.headAfter(format.first.text, undefined)).toEqual(head)
  expect(codeOf(() => format.headAfter(forger.first.text, undefined))).toBe('journalForged')
  expect(codeOf(() => format.headAfter(lineOf(), undefined))).toBe('journalUnreadable')
  const other = format.first.text.replace('badge.example', 'other.example')
  expect(codeOf(() => format.headAfter(other, undefined))).toBe('journalForeign')
})

test('pause, withdraw and end are endings; issue and resume are not', () => {
  const acts = ['issue', 'pause', 'resume', 'replace', 'withdraw', 'end'] as const
  expect(acts.filter((act) => isEnding({ act }))).toEqual(['pause', 'replace', 'withdraw', 'end'])
})

test('the line that is refused is counted as an editor counts lines: the first one after the beginning is line 2', () => {
  try {
    format.read('no line', head)
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ detail: { 'zh-Hans': '第 2 行', en: 'line 2' } })
  }
})
