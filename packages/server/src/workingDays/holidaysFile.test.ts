import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from '../testing/index.ts'
import { readHolidays } from './holidaysFile.ts'
import { publishedHolidays } from './publishedHolidays.ts'
import { workingCalendarOf } from './workingCalendar.ts'

const folder = makeFolder()
afterAll(() => folder.remove())
const path = join(folder.data, 'holidays.json')

const year = {
  knownUntil: '2027-12-31',
  holidays: [{ name: '元旦', from: '2027-01-01', until: '2027-01-03' }],
  makeUpDays: ['2027-01-09'],
}

function read(content: unknown) {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readHolidays(path, publishedHolidays)
}

test('a year that an operator adds is known, and the years of the release stay', () => {
  const calendar = workingCalendarOf(read(year))
  expect(calendar.knownUntil).toBe('2027-12-31')
  expect(['2027-01-01', '2027-01-09', '2026-10-01'].map(calendar.isWorkingDay)).toEqual([false, true, false])
})

test('a file that a release has overtaken is passed over', () => {
  expect(read({ ...year, knownUntil: '2026-12-31' })).toBe(publishedHolidays)
})

test.each([
  ['no JSON', '{'],
  ['a day that does not exist', { ...year, holidays: [{ name: '元旦', from: '2027-02-30', until: '2027-03-01' }] }],
  [
    'a holiday that ends before it begins',
    { ...year, holidays: [{ name: '元旦', from: '2027-01-03', until: '2027-01-01' }] },
  ],
  ['half a year', { ...year, knownUntil: '2027-06-30' }],
  ['a make-up day within the week', { ...year, makeUpDays: ['2027-01-11'] }],
  ['a make-up day within a holiday', { ...year, makeUpDays: ['2027-01-02'] }],
  ['a year without a holiday', { ...year, knownUntil: '2028-12-31' }],
  ['another member', { ...year, more: [] }],
])('%s is refused', (_, content) => {
  expect(() => read(content)).toThrow(expect.objectContaining({ code: 'holidaysInvalid' }) as Error)
})

test('a file that is not there is refused', () => {
  expect(() => readHolidays(`${path}.none`, publishedHolidays)).toThrow(
    expect.objectContaining({ code: expect.any(String) as string }) as Error,
  )
})
