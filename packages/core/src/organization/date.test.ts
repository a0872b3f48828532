import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  covers,
  dayAfter,
  firstDayOf,
  hasLasted,
  holdsOn,
  isPeriod,
  isPlainDate,
  overlaps,
} from './date.ts'

test('isPlainDate accepts an existing day', () => {
  expect(isPlainDate('2028-02-29')).toBe(true)
})

test.each(['2027-02-29', '2027-13-01', '2027-1-1', '', '2027-01-01T00:00:00Z', 'x'])(
  'isPlainDate refuses %j',
  (text) => {
    expect(isPlainDate(text)).toBe(false)
  },
)

test('isPeriod accepts months, days, and no end', () => {
  expect(isPeriod({ from: '2013-07' })).toBe(true)
  expect(isPeriod({ from: '2013-07', until: '2014-04-30' })).toBe(true)
  expect(isPeriod({ from: '2014-04-15', until: '2014-04' })).toBe(true)
})

test('isPeriod refuses an end before the beginning, and invalid days', () => {
  expect(isPeriod({ from: '2014-05', until: '2014-04' })).toBe(false)
  expect(isPeriod({ from: '2014-05-02', until: '2014-05-01' })).toBe(false)
  expect(isPeriod({ from: 'spring' })).toBe(false)
  expect(isPeriod({ from: '2014-05', until: '2014-13' })).toBe(false)
})

test('a month holds on all of its days, both ends included', () => {
  const period = { from: '2013-07', until: '2014-04' }
  expect(['2013-06-30', '2013-07-01', '2014-04-30', '2014-05-01'].map((date) => holdsOn(period, date))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each(['tomorrow', '2026-11', '', undefined])('%j is no day and lies in no period', (date) => {
  expect(holdsOn({ from: '2013-07' }, date as never)).toBe(false)
})

test('overlap: two periods share a day', () => {
  expect(overlaps({ from: '2020-01', until: '2022-12' }, { from: '2022-12-31' })).toBe(true)
  expect(overlaps({ from: '2020-01', until: '2022-12' }, { from: '2023-01-01' })).toBe(false)
  expect(overlaps({ from: '2023-01' }, { from: '2020-01', until: '2022-12-31' })).toBe(false)
})

test('addMonths clamps to the last day of a shorter month', () => {
  expect(addMonths('2026-11-24', 12)).toBe('2027-11-24')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
})

test('addDays crosses months and years in both directions', () => {
  expect([
    addDays('2024-02-28', 2),
    addDays('2026-12-31', 1),
    addDays('2027-01-01', -1),
    addDays('2026-11-24', 0),
  ]).toEqual(['2024-03-01', '2027-01-01', '2026-12-31', '2026-11-24'])
})

test('a period within another one is recognised at month precision', () => {
  expect(covers({ from: '2013-07' }, { from: '2013-07-15' })).toBe(true)
  expect(covers({ from: '2013-07-15', until: '2014-04' }, { from: '2013-07', until: '2014-04-30' })).toBe(true)
})

test('a period that begins before, ends after, or does not end is not within', () => {
  expect(covers({ from: '2013-07' }, { from: '2013-06-30' })).toBe(false)
  expect(covers({ from: '2013-07', until: '2014-04' }, { from: '2013-08', until: '2014-05' })).toBe(false)
  expect(covers({ from: '2013-07', until: '2014-04' }, { from: '2013-08' })).toBe(false)
})

test('a month has a first day and a day after it', () => {
  expect([firstDayOf('2024-02'), firstDayOf('2024-02-09')]).toEqual(['2024-02-01', '2024-02-09'])
  expect([dayAfter('2024-02'), dayAfter('2024-02-29'), dayAfter('2024-12')]).toEqual([
    '2024-03-01',
    '2024-03-01',
    '2025-01-01',
  ])
})

test('no day is later than 9999-12-31', () => {
  expect([addMonths('9999-12-31', 6), addMonths('9990-01-01', 216), dayAfter('9999-12')]).toEqual([
    '9999-12-31',
    '9999-12-31',
    '9999-12-31',
  ])
})

test('nothing has lasted since a day to come, or since what is no day', () => {
  expect(hasLasted('2026-05-24', 6, '2026-11-24')).toBe(true)
  for (const since of ['2026-05-25', '2026-11-25', '9999-12-31', '2026-02-30', ''])
    expect(hasLasted(since, 6, '2026-11-24'), since).toBe(false)
  expect(hasLasted('9999-12-31', 6, '9999-12-30')).toBe(false)
})

test.each(['soon', '', null, 7])('months after %j, which is no day, are a mistake of the program', (date) => {
  expect(() => addMonths(date as never, 1)).toThrow(RangeError)
  expect(() => dayAfter(date as never)).toThrow(RangeError)
  expect(() => addDays(date as never, 1)).toThrow(RangeError)
})
