import { expect, test } from 'vitest'
import { lastDayOfMonth, lastMonthBy, monthsOver, nextMonth } from './months.ts'

test.each([
  ['2026-10', '2026-10-31'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
  ['0001-12', '0001-12-31'],
  ['0000-01', '0000-01-31'],
  ['9999-12', '9999-12-31'],
])('the last day of %s is %s', (month, day) => expect(lastDayOfMonth(month)).toBe(day))

test('a month follows each month, in years of four digits', () => {
  expect(['2026-09', '2026-12', '0000-12', '0009-11'].map(nextMonth)).toEqual([
    '2026-10',
    '2027-01',
    '0001-01',
    '0009-12',
  ])
})

test('a month is over on its last day, and not before', () => {
  expect(['2026-10-30', '2026-10-31', '2026-01-01', '0001-01-01'].map(lastMonthBy)).toEqual([
    '2026-09',
    '2026-10',
    '2025-12',
    '0000-12',
  ])
})

test('the months that are over are those from one on, or after one, without that of today', () => {
  expect(monthsOver({ from: '2025-11' }, '2026-02-28')).toEqual(['2025-11', '2025-12', '2026-01'])
  expect(monthsOver({ from: '2025-11', after: '2025-12' }, '2026-02-28')).toEqual(['2026-01'])
})
