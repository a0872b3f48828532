import { expect, test } from 'vitest'
import { LONGEST_LINE } from './lines.ts'
import { recordsOf } from './records.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Uint8Array, size = 7) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const all: [number, ...(string | undefined)[]][] = []
  for await (const { line, cells } of recordsOf(inChunks(bytes, size))) all.push([line, ...(cells ?? [undefined])])
  return all
}

test.each([1, 2, 3, 1000])('recordsOf reads quoted cells that arrive in chunks of %i bytes', async (size) => {
  const text = '\uFEFFcode,page\r\n亮牌,"a ""b"", c"\r\n\r\n,\n"two\nlines",x'
  expect(await read(text, size)).toEqual([
    [1, 'code', 'page'],
    [2, '亮牌', 'a "b", c'],
    [4, '', ''],
    [5, 'two\nlines', 'x'],
  ])
})

test.each([';', '\t'])('recordsOf takes the delimiter %j from the first line', async (delimiter) => {
  expect(await read(`code${delimiter}page\na,b${delimiter}c`)).toEqual([
    [1, 'code', 'page'],
    [2, 'a,b', 'c'],
  ])
})

test('recordsOf gives no cells for a line with an unclosed quote, and reads the next line', async () => {
  const after = Array.from({ length: 100 }, (_, at) => `row${at},"x"`)
  const rows = await read(['code,page', 'a,b', '"c,d', ...after].join('\n'))
  expect(rows).toHaveLength(103)
  expect(rows[2]).toEqual([3, undefined])
  expect(rows.filter(([, cell]) => cell === undefined)).toHaveLength(1)
})

test('recordsOf gives no cells for a line with a quote inside a cell, and reads the next line', async () => {
  expect(await read('code\na"b"c\nd')).toEqual([
    [1, 'code'],
    [2, undefined],
    [3, 'd'],
  ])
})

test('recordsOf gives no cells for an overlong line, and reads the next line', async () => {
  expect(await read(`code\n${'x'.repeat(LONGEST_LINE * 3)}\nd`, 65_536)).toEqual([
    [1, 'code'],
    [2, undefined],
    [3, 'd'],
  ])
})

test('recordsOf replaces bytes that are no UTF-8', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('code,name\nA,'), 0xc1, 0xc1, 0x0a, 0x42])
  expect(await read(bytes)).toEqual([
    [1, 'code', 'name'],
    [2, 'A', '\uFFFD\uFFFD'],
    [3, 'B'],
  ])
})
