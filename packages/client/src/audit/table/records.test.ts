import { describe, expect, test } from 'vitest'
import { LONGEST_LINE, linesOf } from './lines.ts'
import { Lookahead } from './lookahead.ts'
import { recordsOf } from './records.ts'

/** By columns of a code and a page. */
const namedIn = ([code = '', page = '']: readonly string[]) => {
  const badgeNo = /^"?[A-Z]\d"?\s*$/.test(code)
  return { badge: badgeNo, badgeNo, page: page.startsWith('https:') }
}

/** Records as their line, how many lines they take, how many cells are certain, and the cells. */
async function readAll(text: string, { delimiter = ',', piece = 7 } = {}) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
  }
  const all: [number, number, number, ...string[]][] = []
  const rules = { delimiter, namedIn }
  const inQuote: number[] = []
  for await (const { line, lines, sound, cells, isInQuote } of recordsOf(new Lookahead(linesOf(pieces())), rules)) {
    all.push([line, lines, sound, ...cells])
    if (isInQuote) inQuote.push(line)
  }
  return { all, inQuote }
}

const read = async (...args: Parameters<typeof readAll>) => (await readAll(...args)).all

describe('recordsOf: quotes', () => {
  test.each([1, 2, 3, 1000])('recordsOf reads quoted cells of text that arrives in pieces of %i', async (piece) => {
    const text = 'A1,"a ""b"", c"\r\n\r\n,\n"two\r\nlines",x,"three\n\nmore"'
    expect(await read(text, { piece })).toEqual([
      [1, 1, 2, 'A1', 'a "b", c'],
      [2, 1, 1, ''],
      [3, 1, 2, '', ''],
      [4, 4, 3, 'two\nlines', 'x', 'three\n\nmore'],
    ])
  })

  test('recordsOf reads a quote inside a cell as a character', async () => {
    expect(await read('A1,15" case\nA2,x"y"z\nA3,17"\nA4,"12" tube"')).toEqual([
      [1, 1, 2, 'A1', '15" case'],
      [2, 1, 2, 'A2', 'x"y"z'],
      [3, 1, 2, 'A3', '17"'],
      [4, 1, 2, 'A4', '12 tube"'],
    ])
  })

  test('recordsOf gives a line with a quote that is never closed back alone, with the cells before it certain', async () => {
    const after = Array.from({ length: 100 }, (_, at) => `B${at % 10},x`)
    const rows = await read(['A1,a', 'A2,"b,c', ...after].join('\n'))
    expect(rows).toHaveLength(102)
    expect(rows[1]).toEqual([2, 1, 1, 'A2', '"b', 'c'])
  })

  test.each([
    ['the next row closes it at its end', 'A1,"tall\nA2,15"'],
    ['the next row opens one as well', 'A1,"tall\nA2,"wide"'],
    ['the next row begins with one', '"tall,A1\n"A2",x'],
    ['a row further below closes it', 'A1,"tall\nA2,x\nA3,y\nA4,15"'],
    ['its own row has the code behind it', '"tall,x\nA2,15"'],
  ])('recordsOf never joins two rows by an open quote: %s', async (_what, text) => {
    const rows = await read(text)
    expect(rows.map(([line]) => line)).toEqual(text.split('\n').map((_line, at) => at + 1))
  })

  test.each(['"A1\n",https://a.example/', '"A1\n\n",https://a.example/'])(
    'recordsOf joins %j, a code with a break behind it and its page',
    async (text) => {
      const lines = text.split('\n').length
      const { all, inQuote } = await readAll(`${text}\nA2,https://b.example/`)
      expect(all.map(([line, count]) => [line, count])).toEqual([
        [1, lines],
        [lines + 1, 1],
      ])
      expect(inQuote).toEqual([])
    },
  )

  test.each([
    ['a second code', '"A1\nA2",https://a.example/', [2]],
    ['text below it', '"A1\nA",https://a.example/', [2]],
    ['a page before the break', '"A1,https://b.example/\nx",https://a.example/', [2]],
    ['a page that stands in no column', '"A1\nx,https://a.example/\ny",z', [2, 3]],
    ['another row between', '"A1\nA3,https://c.example/\nx",https://a.example/', [2, 3]],
  ])(
    'recordsOf never joins a code in quotes with %s, and tells the lines up to the next quote',
    async (_, text, lines) => {
      const { all, inQuote } = await readAll(`${text}\nA9,https://b.example/`)
      expect(all.every(([, count]) => count === 1)).toBe(true)
      expect(inQuote).toEqual(lines)
    },
  )

  test('recordsOf gives an overlong line no certain cell, and reads the next line', async () => {
    const rows = await read(`A1\n${'x'.repeat(LONGEST_LINE * 3)}\nA2`, { piece: 65_536 })
    expect(rows.map(([line, , sound]) => [line, sound])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
    ])
  })

  test('recordsOf reads thirty thousand lines that each open a quote within seconds, none of them lost', async () => {
    const rows = await read('x,"y","\n'.repeat(30_000), { piece: 65_536 })
    expect(rows.reduce((sum, [, lines]) => sum + lines, 0)).toBe(30_000)
  })
})

describe('linesOf', () => {
  test.each([1, 2, 1000])('linesOf ends a line at CR LF, LF and CR, in pieces of %i', async (piece) => {
    const rows = await read('A1\r\nA2\nA3\rA4\n\rA5\r', { piece })
    expect(rows.map(([line, , , ...cells]) => [line, ...cells])).toEqual([
      [1, 'A1'],
      [2, 'A2'],
      [3, 'A3'],
      [4, 'A4'],
      [5, ''],
      [6, 'A5'],
    ])
  })
})
