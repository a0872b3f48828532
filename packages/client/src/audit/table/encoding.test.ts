import { expect, test } from 'vitest'
import { decoded, encodingOf } from './encoding.ts'

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}
const utf8 = (text: string) => new TextEncoder().encode(text)
/** 编号,网址 and two more words of GB 18030, one of them of four bytes. */
const GB_HEAD = [
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcd, 0xf8, 0xd6, 0xb7, 0x2c, 0xb5, 0xea, 0xc3, 0xfb, 0x81, 0x39, 0xef, 0x30,
]
const gb = Uint8Array.from([...GB_HEAD, 0x0a, ...utf8('7K3M9QXW2BHK,https://heyu-tea.example/,x\n')])
const rows = `编号,网址\n${'7K3M9QXW2BHK,https://heyu-tea.example/\n'.repeat(100)}`

async function* chunksOf(bytes: Uint8Array, size = 1_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readBytes(bytes: Uint8Array, size?: number) {
  const encoding = await encodingOf(chunksOf(bytes, size))
  let text = ''
  for await (const piece of decoded(chunksOf(bytes, size), encoding)) text += piece
  return { encoding, text }
}

test.each<[string, string, Uint8Array]>([
  ['UTF-8', 'utf-8', utf8(rows)],
  ['UTF-8 with a byte order mark', 'utf-8', utf8(`\uFEFF${rows}`)],
  ['UTF-16 LE with a byte order mark', 'utf-16le', utf16(`\uFEFF${rows}`)],
  ['UTF-16 BE with a byte order mark', 'utf-16be', utf16(`\uFEFF${rows}`, true)],
  ['UTF-16 LE without a mark', 'utf-16le', utf16(rows)],
  ['UTF-16 BE without a mark', 'utf-16be', utf16(rows, true)],
])('encodingOf tells %s, whatever the size of the chunks', async (_what, encoding, bytes) => {
  for (const size of [1, 3, 100_000]) expect(await readBytes(bytes, size)).toEqual({ encoding, text: rows })
})

test('encodingOf takes what is no UTF-8 for GB 18030', async () => {
  const { encoding, text } = await readBytes(gb)
  expect(encoding).toBe('gb18030')
  expect(text).toMatch(/^编号,网址,店名.\n7K3M9QXW2BHK,https/u)
})

test('encodingOf takes a short table of two lines in UTF-16 for one', async () => {
  expect(await readBytes(utf16('编号,网址\nA,b'))).toMatchObject({ encoding: 'utf-16le', text: '编号,网址\nA,b' })
})

test.each([
  ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['gzip', [0x1f, 0x8b, 0x08, 0x00]],
  ['PDF', [...utf8('%PDF-1.7\n')]],
])('encodingOf throws TABLE_NOT_TEXT for a file in %s', async (_what, bytes) => {
  const reading = encodingOf(chunksOf(Uint8Array.from(bytes), 3))
  await expect(reading).rejects.toMatchObject({ name: 'TableError', code: 'TABLE_NOT_TEXT' })
})

test('encodingOf keeps UTF-8 for a table with one damaged name, which is replaced', async () => {
  const bytes = Uint8Array.from([...utf8(rows), 0xc1, 0xc1, 0x0a])
  expect(await readBytes(bytes)).toEqual({ encoding: 'utf-8', text: `${rows}\uFFFD\uFFFD\n` })
})

test('encodingOf keeps UTF-8 for a short table with a NUL in it', async () => {
  expect((await readBytes(utf8('code,page\nx\0,y\n'))).encoding).toBe('utf-8')
})

test('encodingOf keeps UTF-8 for a table that a full disk has filled up with NULs', async () => {
  const bytes = Uint8Array.from([...utf8(rows), ...new Uint8Array(9_000)])
  expect((await readBytes(bytes)).encoding).toBe('utf-8')
})
