import { expect, test } from 'vitest'
import { pageOf } from './listPages.ts'

const rows = Array.from({ length: 101 }, (_none, at) => at)

test.each([
  [undefined, 1, 0, 50],
  ['2', 2, 50, 50],
  ['3', 3, 100, 1],
  ['99', 3, 100, 1],
  ['0', 1, 0, 50],
  ['-1', 1, 0, 50],
  ['2; drop', 1, 0, 50],
])('page %s of a list of 101 rows is page %i, from row %i on', (named, page, first, length) => {
  const shown = pageOf(rows, named)
  expect([shown.page, shown.pages, shown.rows[0], shown.rows.length]).toEqual([page, 3, first, length])
})

test('the page of a row that is looked for is shown whatever is named, and an empty list has one page', () => {
  expect(pageOf(rows, '1', (row) => row === 77).page).toBe(2)
  expect(pageOf(rows, '3', () => false).page).toBe(3)
  expect(pageOf([], '2')).toEqual({ rows: [], page: 1, pages: 1 })
})
