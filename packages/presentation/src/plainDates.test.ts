import { expect, test } from 'vitest'
import { languages } from './language.ts'
import { formatDayOrMonth, formatMonthOfYear, formatPlainDate, formatPlainDay, formatWeekday } from './plainDates.ts'

test('a day of this year is said without its year, one of another year with it', () => {
  const of = (day: string) => languages.map((language) => formatPlainDay(day, language, '2026-11-24'))
  expect(of('2026-12-10')).toEqual(['12月10日', '12月10日', '10 Dec'])
  expect(of('2027-01-06')).toEqual(['2027年1月6日', '2027年1月6日', '6 Jan 2027'])
  expect(formatPlainDate('2026-12-10', 'en')).toBe('10 Dec 2026')
})

test('the weekday of a day is that of the calendar, at the ends of a month and a year as well', () => {
  expect(languages.map((language) => formatWeekday('2026-12-10', language))).toEqual(['星期四', '星期四', 'Thursday'])
  expect(['2026-11-30', '2027-01-01', '2028-02-29'].map((day) => formatWeekday(day, 'zh-Hans'))).toEqual([
    '星期一',
    '星期五',
    '星期二',
  ])
})

test('a month is said with its year, and where a row of months stands without it', () => {
  const all = (print: (language: (typeof languages)[number]) => string) => languages.map(print)
  expect(all((language) => formatDayOrMonth('2026-03', language))).toEqual(['2026年3月', '2026年3月', 'Mar 2026'])
  expect(all((language) => formatDayOrMonth('2026-03-05', language))).toEqual([
    '2026年3月5日',
    '2026年3月5日',
    '5 Mar 2026',
  ])
  expect(all((language) => formatMonthOfYear('2026-03', language))).toEqual(['3月', '3月', 'Mar'])
})
