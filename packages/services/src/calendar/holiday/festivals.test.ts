import { addDays } from '@liangpai/core/organization'
import { publishedHolidays } from '../../../../server/src/workingDays/publishedHolidays.ts'
import { expect, test } from 'vitest'
import { festivalNear, festivalsOf } from './festivals.ts'

/** Month and day by the lunar calendar, from the platform's data: a cross-check that the product does not rely on. */
const lunar = (day: string): string => {
  const parts = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  return parts.format(new Date(`${day}T00:00:00Z`))
}

/** These new moons are within minutes of midnight in Shanghai (6 February 2027 23:56, 3 February 2030 00:07): the platform errs. */
const platformErrs = new Set(['2027 spring', '2030 spring'])

test('the almanac agrees with the lunar calendar for each of its years', () => {
  const first = { spring: '1/1', dragonBoat: '5/5', midAutumn: '8/15' } as const
  for (let year = 2026; year <= 2035; year++)
    for (const [name, expected] of Object.entries(first)) {
      if (platformErrs.has(`${year} ${name}`)) continue
      const { from } = festivalsOf(year).find((one) => one.name === name)!
      expect([year, name, lunar(addDays(from, 2))]).toEqual([year, name, expected])
    }
})

test('a session in the holidays that were published for 2026 is near a festival', () => {
  const days = publishedHolidays.holidays.filter(({ from }) => from.startsWith('2026'))
  for (const { from, until } of days)
    for (let day = from; day <= until; day = addDays(day, 1)) expect([day, festivalNear(day)]).not.toContain(undefined)
})

test('a day between the festivals is near none', () => {
  for (const day of ['2027-01-14', '2027-02-25', '2027-04-08', '2027-05-06', '2027-06-17', '2027-09-09', '2027-10-21'])
    expect([day, festivalNear(day)]).toEqual([day, undefined])
})

test('11 February 2027 is near 春节 and 7 October near 国庆, before anything is published', () => {
  expect([festivalNear('2027-02-11')?.name, festivalNear('2027-10-07')?.name]).toEqual(['spring', 'national'])
})

test('beyond the almanac the festivals of a fixed day are still known', () => {
  expect(festivalsOf(2050).map(({ name }) => name)).toEqual(['newYear', 'labour', 'national'])
})
