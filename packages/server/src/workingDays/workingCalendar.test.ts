import chineseDays from 'chinese-days'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dayAfter } from '@liangpai/core/organization'
import { describe, expect, test } from 'vitest'
import { publishedHolidays } from './publishedHolidays.ts'
import { deadlineAfter, workingCalendarOf } from './workingCalendar.ts'

const calendar = workingCalendarOf(publishedHolidays)

function* daysFrom(first: string, last: string): Generator<string> {
  for (let day = first; day <= last; day = dayAfter(day)) yield day
}

const isWeekend = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0

describe('published holidays', () => {
  test('chinese-days says the same of each day from 2024 to 2026', () => {
    const different = [...daysFrom('2024-01-01', calendar.knownUntil)].filter(
      (day) => chineseDays.isWorkday(day) !== calendar.isWorkingDay(day),
    )
    expect(different).toEqual([])
  })

  test('holiday-calendar says the same of each day from 2024 to 2026', () => {
    const types = new Map<string, string>()
    const { resolve } = createRequire(import.meta.url)
    for (const year of [2024, 2025, 2026]) {
      const { dates } = JSON.parse(readFileSync(resolve(`holiday-calendar/data/CN/${year}.json`), 'utf8'))
      for (const { date, type } of dates) types.set(date, type)
    }
    const different = [...daysFrom('2024-01-01', calendar.knownUntil)].filter((day) => {
      const type = types.get(day)
      const isWorked = type === 'transfer_workday' || (type === undefined && !isWeekend(day))
      return isWorked !== calendar.isWorkingDay(day)
    })
    expect(types.size).toBeGreaterThan(80)
    expect(different).toEqual([])
  })

  test('every day that is worked instead is a Saturday or Sunday outside all holidays', () => {
    const { makeUpDays, holidays } = publishedHolidays
    for (const day of makeUpDays) {
      expect(isWeekend(day), day).toBe(true)
      expect(holidays.some(({ from, until }) => from <= day && day <= until)).toBe(false)
    }
  })

  test('a day that does not exist, or an end before its beginning, is refused', () => {
    const of = (from: string, until: string) => () =>
      workingCalendarOf({ knownUntil: '2026-12-31', makeUpDays: [], holidays: [{ name: '元旦', from, until }] })
    expect(of('2026-02-30', '2026-03-01')).toThrow(RangeError)
    expect(of('2026-01-03', '2026-01-01')).toThrow(RangeError)
  })
})

describe('deadlines', () => {
  test('over National Day 2026 ten working days end after the make-up Saturday', () => {
    // 28, 29, 30 September, then 8, 9, 10 (Saturday, worked), 12, 13, 14, 15 October.
    expect(deadlineAfter(calendar, '2026-09-27', 10)).toEqual({ day: '2026-10-15', provisional: false })
  })

  test('a limit of one day that begins on the eve of the holiday ends on the first day after it', () => {
    expect(deadlineAfter(calendar, '2026-09-30', 1)).toEqual({ day: '2026-10-08', provisional: false })
  })

  test('in a year that is not published only weekends and 1 January are left out, and it says so', () => {
    expect(deadlineAfter(calendar, '2026-12-30', 2)).toEqual({ day: '2027-01-04', provisional: true })
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true)
  })

  test('once the year is published the same limit is certain, and later', () => {
    const next = workingCalendarOf({
      ...publishedHolidays,
      knownUntil: '2027-12-31',
      holidays: [...publishedHolidays.holidays, { name: '国庆节', from: '2027-10-01', until: '2027-10-07' }],
    })
    expect(deadlineAfter(calendar, '2027-09-30', 1)).toEqual({ day: '2027-10-01', provisional: true })
    expect(deadlineAfter(next, '2027-09-30', 1)).toEqual({ day: '2027-10-08', provisional: false })
  })

  test('days that are not counted put the end off', () => {
    const stands = (day: string) => day < '2026-11-24' || day > '2026-11-26'
    expect(deadlineAfter(calendar, '2026-11-23', 2, stands)).toEqual({ day: '2026-11-30', provisional: false })
  })

  test('no working days are over on the day itself', () => {
    expect(deadlineAfter(calendar, '2026-10-01', 0)).toEqual({ day: '2026-10-01', provisional: false })
  })
})
