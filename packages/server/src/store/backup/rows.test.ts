import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type DatabaseFixture, makeFolder } from '../../testing/index.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRows } from './rows.ts'

const tables = [
  ['settings', ['key']],
  ['badgeFiles', ['name']],
] as const

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

let folder: DatabaseFixture
beforeEach(() => void (folder = makeFolder()))
afterEach(() => folder.remove())

/** Reads a file of such lines, which is said to hold so many bytes. */
async function read(text: string, unpacked = Buffer.byteLength(text), pack: (text: string) => Buffer = gzipSync) {
  const path = join(folder.data, 'rows.jsonl.gz')
  writeFileSync(path, pack(text))
  const batches = []
  for await (const batch of readRows({ path, unpacked }, tables)) batches.push(batch)
  return batches
}

const row = '["settings",{"key":"k","value":"一"}]\n'

test('rows come in batches of one table, bytes as bytes', async () => {
  const file = '["badgeFiles",{"name":"a.js","bytes":{"base64":"AAE="}}]\n'
  expect(await read(row + row + file)).toEqual([
    {
      table: 'settings',
      rows: [
        { key: 'k', value: '一' },
        { key: 'k', value: '一' },
      ],
    },
    { table: 'badgeFiles', rows: [{ name: 'a.js', bytes: Buffer.from([0, 1]) }] },
  ])
})

test.each([
  'null',
  '{',
  '["settings"]',
  '["settings",null]',
  '["settings",[1]]',
  '["settings",{"key":{}}]',
  '["settings",{"key":true}]',
  '["nothing",{}]',
  '["constructor",{}]',
])('a line %s is backupDamaged', async (line) => {
  expect(await codeOf(read(`${row}${line}\n`))).toBe('backupDamaged')
})

test.each([
  ['that unpacks to more than was said', (text: string) => read(text, text.length - 1)],
  ['that unpacks to less than was said', (text: string) => read(text, 1_000_000)],
  ['that ends within a line', () => read(row.slice(0, -1))],
  ['that was cut', (text: string) => read(text, undefined, (whole) => gzipSync(whole).subarray(0, -9))],
  ['that is not compressed', (text: string) => read(text, undefined, (whole) => Buffer.from(whole))],
  ['with a line longer than any row', () => read('x'.repeat(20_000_000))],
])('a file %s is backupDamaged', async (_what, reading) => {
  expect(await codeOf(reading(row))).toBe('backupDamaged')
})

test('a file that unpacks to far more than was said is given up where that becomes clear', async () => {
  const path = join(folder.data, 'bomb.gz')
  writeFileSync(path, gzipSync(Buffer.alloc(50_000_000)))
  const reading = (async () => {
    for await (const _ of readRows({ path, unpacked: 1000 }, tables));
  })()
  expect(await codeOf(reading)).toBe('backupDamaged')
})
