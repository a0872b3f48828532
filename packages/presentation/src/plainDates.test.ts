import { expect, test } from 'vitest'
import { languages } from './language.ts'
import { formatPlainDate, formatPlainDay, formatWeekday } from './plainDates.ts'

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
