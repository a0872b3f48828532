import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openState } from './state.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'))
  file = join(folder, 'audit.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (path: string) => statSync(path).mode & 0o777

test('openState makes its folder and the files in it for their owner alone', () => {
  const deep = join(folder, 'a', 'b')
  const state = openState(deep)
  state.runs.begin('{}', 1)
  expect([join(folder, 'a'), deep, join(deep, 'audit.db'), join(deep, 'audit.db-wal')].map(modeOf)).toEqual([
    0o700, 0o700, 0o600, 0o600,
  ])
  state.close()
})

test('openState takes a database that others could read from them', () => {
  openState(folder).close()
  rmSync(file)
  writeFileSync(file, '', { mode: 0o644 })
  openState(folder).close()
  expect(modeOf(file)).toBe(0o600)
})

test('openState gives STATE_IN_USE for a folder that is open, and opens it after that', () => {
  const state = openState(folder)
  expect(() => openState(folder)).toThrow(expect.objectContaining({ code: 'STATE_IN_USE' }))
  state.close()
  openState(folder).close()
})

test.each<[string, () => void]>([
  ['a file of something else', () => writeFileSync(file, 'garbage '.repeat(2_000))],
  [
    'half a database',
    () => {
      openState(folder).close()
      truncateSync(file, Math.floor(statSync(file).size / 2))
    },
  ],
  [
    'a database whose tables are gone',
    () => {
      openState(folder).close()
      const db = new DatabaseSync(file)
      db.exec('DROP TABLE result')
      db.close()
    },
  ],
  [
    'the database of another program',
    () => {
      const db = new DatabaseSync(file)
      db.exec('CREATE TABLE orders (id INTEGER)')
      db.close()
    },
  ],
])('openState gives STATE_UNREADABLE for %s, and leaves it as it is', (_what, make) => {
  make()
  const before = readFileSync(file)
  expect(() => openState(folder)).toThrow(expect.objectContaining({ name: 'StateError', code: 'STATE_UNREADABLE' }))
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('openState gives STATE_VERSION for the state of another version', () => {
  openState(folder).close()
  const db = new DatabaseSync(file)
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(() => openState(folder)).toThrow(expect.objectContaining({ code: 'STATE_VERSION' }))
})

test.each<[string, () => string]>([
  ['below a file', () => '/dev/null/x'],
  ['where no folder can be made', () => '/proc/none/x'],
  ['that is a file', () => (writeFileSync(join(folder, 'f'), ''), join(folder, 'f'))],
  ['that is a link to nowhere', () => (symlinkSync('/nowhere/at/all', join(folder, 'l')), join(folder, 'l'))],
  ['whose database is a folder', () => (mkdirSync(file), folder)],
])('openState gives STATE_FOLDER at once for a folder %s', (_what, make) => {
  expect(() => openState(make())).toThrow(expect.objectContaining({ code: 'STATE_FOLDER' }))
})

test('openState does not follow a link in the place of its database', () => {
  const other = join(folder, 'victim')
  symlinkSync(other, file)
  expect(() => openState(folder)).toThrow(expect.objectContaining({ code: 'STATE_FOLDER' }))
  expect(existsSync(other)).toBe(false)
})
