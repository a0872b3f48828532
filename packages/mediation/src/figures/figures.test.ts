import { monthsOver, nextMonth } from '@liangpai/server'
import { expect, test } from 'vitest'
import { terminationReasons } from '../case/case.ts'
import { endingOf, endings, monthTables } from './figures.ts'

test('each way to end is one kind, and an open case is none', () => {
  for (const termination of terminationReasons)
    expect(endings).toContain(endingOf({ state: 'terminated', termination }))
  for (const state of ['refused', 'fulfilled', 'notFulfilled'] as const) expect(endingOf({ state })).toBe(state)
  for (const state of ['received', 'mediating', 'agreed'] as const) expect(endingOf({ state })).toBeUndefined()
})

test('a case that ended is in one cell of its month', () => {
  const ended = [{ state: 'fulfilled' as const }, { state: 'terminated' as const, termination: 'timeout' as const }]
  const { cells } = monthTables('2026-11', { received: 12, ended }).ended
  expect(cells.filter(({ count }) => count > 0).map(({ id }) => id)).toEqual(['fulfilled', 'noAgreement'])
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(2)
})

test.each([
  [{ from: '2026-11' }, '2027-02-01', ['2026-11', '2026-12', '2027-01']],
  [{ from: '2026-11', after: '2026-12' }, '2027-02-28', ['2027-01']],
  [{ from: '2026-11' }, '2026-11-30', []],
  [{ from: '2026-11', after: '2026-11' }, '2026-12-31', []],
])('%o on %s: %o are over', (since, today, months) => expect(monthsOver(since, today)).toEqual(months))

test('January follows December', () => expect(nextMonth('2026-12')).toBe('2027-01'))
