import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRegistries } from '../registries.ts'
import type { Row } from './row.ts'
import { openShopTable } from './shopTable.ts'

const registries = readRegistries(['https://badge.example'])

async function read(bytes: Uint8Array) {
  let closed = 0
  const open = async function* () {
    try {
      for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
    } finally {
      closed++
    }
  }
  const table = await openShopTable({ open, registries, pageOptional: false })
  const rows: Row[] = []
  for await (const one of table.rows()) rows.push(one)
  return { rows, ...table.summary(), closed }
}

const row = new TextEncoder().encode('\n7K3M9QXW2BHK,https://heyu-tea.example/\n')
/** \u7de8\u865f and \u7db2\u5740 in Big5. */
const BIG5 = [0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xba, 0xf4, 0xa7, 0x7d]
/** \u7f16\u53f7 and \u7f51\u5740 in GBK. */
const GBK = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xcd, 0xf8, 0xd6, 0xb7]

describe('openShopTable', () => {
  test.each([
    ['gb18030', '编号', GBK],
    ['big5', '編號', BIG5],
  ])('openShopTable tells %s by the head', async (encoding, code, head) => {
    const { rows, ...summary } = await read(Uint8Array.from([...head, ...row]))
    expect(summary).toMatchObject({ encoding, columns: { code }, lines: 2, headLines: 1, rowLines: 1 })
    expect(rows).toMatchObject([{ line: 2, check: { badgeNo: '7K3M9QXW2BHK' } }])
  })

  test('openShopTable throws COLUMN_CODE_MISSING for a head that no encoding makes readable', async () => {
    const reading = read(Uint8Array.from([0xe9, 0x2c, 0xe8, ...row]))
    await expect(reading).rejects.toMatchObject({ code: 'COLUMN_CODE_MISSING' })
  })

  test('openShopTable closes the file each time that it has opened it', async () => {
    let open = 0
    const once = async function* () {
      open++
      try {
        yield new TextEncoder().encode('code,shop\na,b')
      } finally {
        open--
      }
    }
    const reading = openShopTable({ open: once, registries, pageOptional: false })
    await expect(reading).rejects.toMatchObject({ code: 'COLUMN_PAGE_MISSING' })
    expect(open).toBe(0)
  })

  test('openShopTable accounts for every line of any text below a head, and gives each row one line or more', async () => {
    const piece = fc.constantFrom(
      '"',
      '""',
      ',',
      '\n',
      '\r',
      '\r\n',
      '\0',
      ' ',
      'x',
      '7K3M9QXW2BHK',
      'https://a.example/',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = `code,page\n${'x,y\n'.repeat(20)}${pieces.join('')}`
        const { lines, headLines, blankLines, rowLines, rows } = await read(new TextEncoder().encode(text))
        expect(lines).toBe(text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0))
        expect(headLines + blankLines + rowLines).toBe(lines)
        expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length)
      }),
      { numRuns: 500 },
    )
  })
})
