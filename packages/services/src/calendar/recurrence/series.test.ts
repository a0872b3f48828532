import { addDays } from '@liangpai/core/organization'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datesOf, MOST_SESSIONS, type Recurrence } from './recurrence.ts'
import { plannedDays, type SeriesChoice, seriesOf, undecidedDays } from './series.ts'

const evening = { place: '柳塘活动室', from: '19:30', to: '21:00' }
const fortnightly: Recurrence = { every: 'weeks', weeks: 2 }
const year = datesOf(fortnightly, '2027-01-14', '2027-12-31')
const context = { today: '2026-11-20', occupied: [], choices: new Map<string, SeriesChoice>() }
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

test('every second Thursday of 2027 is 26 days, listed', () => {
  expect(year).toHaveLength(26)
  expect(year.slice(0, 4)).toEqual(['2027-01-14', '2027-01-28', '2027-02-11', '2027-02-25'])
  expect(year.every((day) => weekday(day) === 4)).toBe(true)
})

test('the second Thursday of each month is twelve days, and the last Friday is in each month', () => {
  expect(datesOf({ every: 'monthly', nth: 2 }, '2027-01-07', '2027-12-31').slice(0, 3)).toEqual([
    '2027-01-14',
    '2027-02-11',
    '2027-03-11',
  ])
  const last = datesOf({ every: 'monthly', nth: 'last' }, '2027-01-01', '2027-12-31')
  expect(new Set(last.map((day) => day.slice(0, 7))).size).toBe(12)
})

test('a year of every second Thursday skips the evening that is taken, and asks about 春节 and 国庆', () => {
  const occupied = [{ place: '柳塘活动室', times: { day: '2027-03-11', from: '18:00', to: '22:00' } }]
  const series = seriesOf(year, evening, { ...context, occupied })
  expect(series.filter(({ verdict }) => verdict !== 'possible')).toEqual([
    { day: '2027-02-11', verdict: 'nearFestival', festival: 'spring' },
    { day: '2027-03-11', verdict: 'placeTaken' },
    { day: '2027-10-07', verdict: 'nearFestival', festival: 'national' },
  ])
  expect(undecidedDays(series)).toEqual(['2027-02-11', '2027-10-07'])
  expect(plannedDays(series)).toHaveLength(23)
})

test('a day near a festival is planned if the secretary says so, and skipped if not', () => {
  const choices = new Map<string, SeriesChoice>([
    ['2027-02-11', 'skip'],
    ['2027-10-07', 'take'],
  ])
  const series = seriesOf(year, evening, { ...context, choices })
  expect(undecidedDays(series)).toEqual([])
  expect(plannedDays(series)).toContain('2027-10-07')
  expect(plannedDays(series)).not.toContain('2027-02-11')
})

test('no word of the secretary plans a session at a place that is taken', () => {
  const occupied = [{ place: '柳塘活动室', times: { day: '2027-10-07', from: '20:00', to: '20:30' } }]
  const choices = new Map<string, SeriesChoice>([['2027-10-07', 'take']])
  expect(plannedDays(seriesOf(year, evening, { ...context, occupied, choices }))).not.toContain('2027-10-07')
})

test('another place at the same time, and the same place at another time, do not clash', () => {
  const occupied = [
    { place: '青枫会议室', times: { day: '2027-03-11', from: '19:30', to: '21:00' } },
    { place: '柳塘活动室', times: { day: '2027-03-11', from: '14:00', to: '19:30' } },
  ]
  expect(plannedDays(seriesOf(year, evening, { ...context, occupied }))).toContain('2027-03-11')
})

test('a day that is over is not planned', () => {
  expect(plannedDays(seriesOf(year, evening, { ...context, today: '2027-12-20' }))).toEqual(['2027-12-30'])
})

test('a rule of no week, a part of one, or an end before the beginning lists no day', () => {
  for (const weeks of [0, -1, 1.5, Number.NaN])
    expect(datesOf({ every: 'weeks', weeks }, '2027-01-14', '2027-12-31')).toEqual([])
  expect(datesOf(fortnightly, '2027-01-14', '2027-01-13')).toEqual([])
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
const rule: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant('weeks' as const), weeks: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ every: fc.constant('monthly' as const), nth: fc.constantFrom(...([1, 2, 3, 4, 'last'] as const)) }),
)

test('whatever repeats is in order, on one weekday, within its time, and no more than a year of weeks', () => {
  fc.assert(
    fc.property(rule, day, day, (one, first, until) => {
      const days = datesOf(one, first, until)
      expect(days).toEqual([...new Set(days)].toSorted())
      expect(days.length).toBeLessThanOrEqual(MOST_SESSIONS)
      for (const each of days) {
        expect(first <= each && each <= until).toBe(true)
        expect(weekday(each)).toBe(weekday(first))
      }
    }),
  )
})

test('a planned day is one of the series itself: none is moved, and each other one is said with why', () => {
  const taken = fc.array(fc.record({ day, from: fc.constantFrom('18:00', '19:00', '21:00'), to: fc.constant('22:00') }))
  fc.assert(
    fc.property(rule, day, day, taken, fc.array(day), (one, first, today, times, skipped) => {
      const days = datesOf(one, first, addDays(first, 365))
      const occupied = times.map((each) => ({ place: '柳塘活动室', times: each }))
      const choices = new Map(skipped.map((each) => [each, 'skip' as const]))
      const series = seriesOf(days, evening, { today, occupied, choices })
      expect(series.map((each) => each.day)).toEqual(days)
      for (const planned of plannedDays(series)) {
        expect(days).toContain(planned)
        expect(occupied.some((each) => each.times.day === planned && each.times.from < '21:00')).toBe(false)
      }
    }),
  )
})
