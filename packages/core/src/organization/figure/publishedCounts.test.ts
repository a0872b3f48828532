import { describe, expect, test } from 'vitest'
import {
  countBehind,
  type CountCell,
  type CountHistory,
  type PublishedCell,
  publishCounts,
  totalOf,
} from './publishedCounts.ts'

type Row = [id: string, count: number]

const cellsOf = (rows: readonly Row[]): CountCell[] => rows.map(([id, count]) => ({ id, count }))

/** Publishes one table a month from January on, and gives every table as a reader sees it. */
function publishMonths(...tables: Row[][]) {
  let history: CountHistory | undefined
  return tables.map((rows, month) => {
    const outcome = publishCounts(history, {
      period: `2026-${String(month + 1).padStart(2, '0')}`,
      cells: cellsOf(rows),
    })
    if (!outcome.ok) throw new Error(outcome.code)
    history = outcome.history
    return outcome.published
  })
}

const numbersOf = (cells: readonly PublishedCell[]) => Object.fromEntries(cells.map(({ id, shown }) => [id, shown]))
const shownOf = (...tables: Row[][]) => publishMonths(...tables).map(numbersOf)

const january: CountHistory = { period: '2026-01', cells: [{ id: 'shop', lastShown: 50 }] }
const refusalOf = (cells: readonly CountCell[], history = january, period = '2026-02') => {
  const { ok, ...refusal } = publishCounts(history, { period, cells })
  return ok ? 'published' : refusal
}

describe('one table', () => {
  test('ten are shown; nine and none look the same', () => {
    const rows: Row[] = [
      ['a', 10],
      ['b', 9],
      ['c', 0],
    ]
    expect(publishMonths(rows)).toEqual([[{ id: 'a', shown: 10 }, { id: 'b' }, { id: 'c' }]])
  })

  test('a count is first shown rounded down to tens', () => {
    expect(
      shownOf([
        ['a', 48],
        ['b', 59],
      ]),
    ).toEqual([{ a: 40, b: 50 }])
  })

  test('a total is the sum of the numbers shown', () => {
    const [cells = []] = publishMonths([
      ['a', 40],
      ['b', 30],
      ['c', 9],
    ])
    expect(totalOf(cells)).toBe(70)
    expect(totalOf(cells.filter(({ id }) => id === 'c'))).toBeUndefined()
  })
})

describe('over months', () => {
  test('a number stays until the count is more than ten below it, or ten above', () => {
    const counts = [25, 29, 30, 20, 19, 10, 9, 35]
    const tables = counts.map((count): Row[] => [['a', count]])
    expect(shownOf(...tables).map(({ a }) => a)).toEqual([20, 20, 30, 30, 20, 20, undefined, 30])
  })

  test('a number moves by whole tens until it is within 10 of the count', () => {
    expect(shownOf([['a', 25]], [['a', 48]], [['a', 27]]).map(({ a }) => a)).toEqual([20, 40, 30])
  })

  test('a number that was hidden or absent for a month is compared with the one last shown', () => {
    expect(shownOf([['a', 25]], [['a', 3]], [['a', 12]]).map(({ a }) => a)).toEqual([20, undefined, 20])
    expect(shownOf([['a', 25]], [], [['a', 12]]).map(({ a }) => a)).toEqual([20, undefined, 20])
  })

  test('a cell that begins later, or has a new id, begins in tens too', () => {
    expect(
      shownOf(
        [
          ['a', 48],
          ['b', 4],
        ],
        [['a-b', 52]],
      ),
    ).toEqual([{ a: 40, b: undefined }, { 'a-b': 50 }])
  })

  test('the history holds nothing that was not shown', () => {
    const outcome = publishCounts(january, {
      period: '2026-02',
      cells: cellsOf([
        ['few', 3],
        ['many', 33],
      ]),
    })
    expect(outcome).toMatchObject({
      history: {
        period: '2026-02',
        cells: [
          { id: 'shop', lastShown: 50 },
          { id: 'many', lastShown: 30 },
        ],
      },
    })
  })
})

test('a number shown is within ten of its count, and a total off by ten for each cell at most, as the note says', () => {
  const five = (count: number) => cellsOf(['a', 'b', 'c', 'd', 'e'].map((id) => [id, count]))
  const january = publishCounts(undefined, { period: '2026-01', cells: five(29) })
  const february = january.ok && publishCounts(january.history, { period: '2026-02', cells: five(10) })
  expect([january, february].map((one) => one && one.ok && totalOf(one.published))).toEqual([100, 100])
  for (const first of [10, 19, 29, 55])
    for (const count of [10, 15, 19, 20, 28, 39, 61]) {
      const before = publishCounts(undefined, { period: '2026-01', cells: five(first) })
      const after = before.ok && publishCounts(before.history, { period: '2026-02', cells: five(count) })
      for (const { shown = 0 } of (after && after.ok && after.published) || [])
        expect(Math.abs(shown - count)).toBeLessThanOrEqual(10)
    }
})

describe('what is not published', () => {
  test.each([
    ['a period that was published', 'periodPublished', '2026-01'],
    ['a day of a month that was published', 'periodPublished', '2026-01-31'],
    ['an earlier period', 'periodPublished', '2025-12'],
    ['a month that does not exist', 'countPeriod', '2026-13'],
    ['a word', 'countPeriod', 'rubbish'],
  ])('%s is refused: %s', (_what, code, period) => {
    expect(refusalOf(cellsOf([['shop', 100]]), january, period)).toEqual({ code })
  })

  test('the last month of all is published once', () => {
    expect(refusalOf([], { period: '9999-12', cells: [] }, '9999-12')).toEqual({ code: 'periodPublished' })
  })

  test('the first day after a published month is not refused', () => {
    expect(refusalOf(cellsOf([['shop', 100]]), january, '2026-02-01')).toBe('published')
  })

  test.each([
    ['a count below zero', 'countInvalid', -1],
    ['a count that is not whole', 'countInvalid', 10.5],
    ['a count that is no number', 'countInvalid', NaN],
  ])('%s is refused with its cell: %s', (_what, code, count) => {
    expect(
      refusalOf([
        { id: 'lane', count: 20 },
        { id: 'shop', count },
      ]),
    ).toEqual({ code, id: 'shop' })
  })

  test('a cell that stands twice is refused with its id', () => {
    expect(
      refusalOf(
        cellsOf([
          ['lane', 10],
          ['shop', 20],
          ['shop', 20],
        ]),
      ),
    ).toEqual({ code: 'cellTwice', id: 'shop' })
  })

  test.each(['', ' ', 'shop ', ' shop', 'sh\u200bop', 'x'.repeat(65)])('the cell %j is refused with its id', (id) => {
    expect(refusalOf([{ id, count: 20 }])).toEqual({ code: 'cellIdInvalid', id })
  })

  test('a cell without an id is refused', () => {
    expect(refusalOf(JSON.parse('[{"count":20}]'))).toEqual({ code: 'cellIdInvalid' })
  })

  test.each([
    null,
    7,
    {},
    { period: '2026-11' },
    { period: '2026-11', cells: [null] },
    { period: '2026-11', cells: {} },
  ])('the table %j is refused', (table) => {
    expect(publishCounts(undefined, table as never)).toEqual({ ok: false, code: 'countTableInvalid' })
  })

  test('names of members that all objects have are cells like others', () => {
    expect(shownOf([['__proto__', 20]], [['constructor', 30]])).toHaveLength(2)
  })

  const twice = { id: 'shop', lastShown: 50 }
  test.each([
    ['of a number under 10', { period: '2026-01', cells: [{ id: 'shop', lastShown: 3 }] }],
    ['of a number that is no multiple of ten', { period: '2026-01', cells: [{ id: 'shop', lastShown: 51 }] }],
    ['of a number that is none', { period: '2026-01', cells: [{ id: 'shop', lastShown: null }] }],
    ['with a cell twice', { period: '2026-01', cells: [twice, twice] }],
    ['with a cell that is none', { period: '2026-01', cells: [null] }],
    ['of a period that is none', { period: 'rubbish', cells: [] }],
    ['without cells', { period: '2026-01' }],
    ['that is empty', null],
  ])('a history %s is refused', (_what, history) => {
    expect(refusalOf(cellsOf([['shop', 50]]), JSON.parse(JSON.stringify(history)))).toEqual({
      code: 'countHistoryInvalid',
    })
  })
})

test.each([
  [612, undefined, { min: 600, max: 619 }],
  [84, undefined, { min: 70, max: 89 }],
  [11, undefined, { min: 10, max: 19 }],
  [95, 100, { min: 90, max: 109 }],
])('a number shown says no more of its count than the twenty around it: %i after %s', (count, lastShown, behind) => {
  const history = lastShown === undefined ? undefined : { period: '2026-09', cells: [{ id: 'a', lastShown }] }
  const outcome = publishCounts(history, { period: '2026-10', cells: [{ id: 'a', count }] })
  const shown = outcome.ok ? outcome.published[0]?.shown : undefined
  expect(countBehind(shown ?? 0)).toEqual(behind)
  expect(count).toBeGreaterThanOrEqual(behind.min)
  expect(count).toBeLessThanOrEqual(behind.max)
})
