import { describe, expect, test } from 'vitest'
import { openTable } from './table.ts'

async function* once(text: string) {
  yield new TextEncoder().encode(text)
}

async function read(text: string) {
  const rules = {
    encoding: 'utf-8',
    pageOptional: false,
    namedIn: () => ({ badge: false, badgeNo: false, page: false }),
  } as const
  const { separator, columns, count, records } = await openTable(once(text), rules)
  const rows: [number, ...string[]][] = []
  for await (const { line, cells } of records) rows.push([line, ...cells])
  return { separator, columns: Object.fromEntries(columns), rows, count }
}

describe('openTable: the head', () => {
  test.each([',', ';', '\t', '|', '，', '；'])('openTable takes the separator %j from the head', async (separator) => {
    const { rows } = await read(`code${separator}page\na b${separator}c`)
    expect(rows).toEqual([[2, 'a b', 'c']])
  })

  test('openTable takes the separator that makes columns of the head, whatever else a name has in it', async () => {
    expect(await read('code;page;"a, b, c, d"\nx;y;z')).toMatchObject({ separator: ';', rows: [[2, 'x', 'y', 'z']] })
  })

  test('openTable takes the hint of a tab for one, though it is white space', async () => {
    expect(await read('sep=\t\ncode\tpage\na,b\tc,d,e')).toMatchObject({ separator: '\t', rows: [[3, 'a,b', 'c,d,e']] })
  })

  test('openTable names the widest of the first lines where none names a code', async () => {
    await expect(read('店铺名单\n党员,网址,店名\n')).rejects.toThrow(/"党员", "网址"/)
  })

  test.each(['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;'])('openTable takes %s for the hint that it is', async (hint) => {
    const { separator, rows, count } = await read(`${hint}\r\ncode;page\r\na;b`)
    expect([separator, rows, count.headLines]).toEqual([';', [[3, 'a', 'b']], 2])
  })

  test('openTable reads rows with half-width commas below a head with full-width ones', async () => {
    expect((await read('编号，网址\na,b')).rows).toEqual([[2, 'a', 'b']])
  })

  test('openTable skips titles and blank lines before the head, and counts them', async () => {
    const { columns, rows, count } = await read('店铺名单,,\n\n,,\n2026年11月,,\n"编号\n(必填)",网址,店名\na,b,c\n')
    expect({ columns, rows }).toEqual({ columns: { code: 0, page: 1 }, rows: [[7, 'a', 'b', 'c']] })
    expect(count).toEqual({ lines: 7, headLines: 4, blankLines: 2, rowLines: 1 })
  })

  test.each<[string, string]>([
    ['TABLE_EMPTY', ''],
    ['TABLE_EMPTY', '\n ,,\n\0\n'],
    ['COLUMN_CODE_MISSING', 'shop,page\na,b'],
    ['COLUMN_CODE_MISSING', '7K3M-9QXW-2BHK,https://a.example/\ncode,page\na,b'],
    ['COLUMN_CODE_MISSING', `${'note\n'.repeat(20)}code,page\na,b`],
    ['COLUMN_PAGE_MISSING', 'code,shop\na,b'],
  ])('openTable throws %s for %j', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'TableError', code })
  })
})

describe('openTable: every line counts once', () => {
  test.each<[string, string, number]>([
    ['LF and a break at the end', 'code,page\na,b\nc,d\n', 2],
    ['CR alone', 'code,page\ra,b\rc,d', 2],
    ['mixed breaks', 'code,page\r\na,b\rc,d\ne,f', 3],
    ['blank lines, and rows of separators alone', 'code,page\n\na,b\n,,\n\n\nc,d\n\n\n', 2],
    ['a record of three lines', 'code,page,note\na,b,"x\ny\nz"\nc,d,', 2],
    ['a quote that stays open', 'code,page,note\na,b,"x\nc,d,\ne,f,', 3],
    ['the head again, as in tables put one behind another', 'code,page\na,b\n\uFEFFcode,page\nc,d\n', 2],
    ['NULs', 'code,page\na\0,b\nc,d\n\0\0\0', 2],
  ])('openTable accounts for a table with %s', async (_what, text, rowCount) => {
    const { rows, count } = await read(text)
    expect(rows).toHaveLength(rowCount)
    expect(count.headLines + count.blankLines + count.rowLines).toBe(count.lines)
    expect(count.lines).toBe(text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0))
  })
})
