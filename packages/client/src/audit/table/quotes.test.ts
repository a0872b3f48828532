import { formatBadgeNo } from '@liangpai/core'
import { drawBadgeNo } from '@liangpai/core/issue'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedIn } from '../row.ts'
import { openTable } from './table.ts'

async function linesOfRecords(text: string) {
  async function* once() {
    yield new TextEncoder().encode(text)
  }
  const table = await openTable(once(), { encoding: 'utf-8', pageOptional: false, namedIn })
  const lines: [number, number][] = []
  for await (const { line, lines: count } of table.records) lines.push([line, count])
  return lines
}

const title = fc
  .array(fc.constantFrom('"', '""', ',', ' ', '15', '茶', ';', "'"), { maxLength: 8 })
  .map((parts) => parts.join(''))
const code = fc.constantFrom(
  ...Array.from({ length: 20 }, () => drawBadgeNo()).flatMap((badgeNo) => [badgeNo, formatBadgeNo(badgeNo)]),
)
const page = fc.constantFrom('https://heyu-tea.example/', 'heyu-tea.example', '"https://heyu-tea.example/"')

test.each<[string, string, (row: { code: string; page: string; one: string; other: string }) => string]>([
  ['behind', 'code,page,title,note', (row) => [row.code, row.page, row.one, row.other].join(',')],
  ['before', 'title,code,page,note', (row) => [row.one, row.code, row.page, row.other].join(',')],
])(
  'whatever quotes are in the cells %s a shop, each line that names one is a record of its own',
  async (_, head, write) => {
    const rows = fc.array(fc.record({ code, page, one: title, other: title }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const lines = await linesOfRecords([head, ...all.map(write)].join('\n'))
        expect(lines).toEqual(all.map((_row, at) => [at + 2, 1]))
      }),
      { numRuns: 500 },
    )
  },
)
