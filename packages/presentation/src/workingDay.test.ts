import { expect, test } from 'vitest'
import { workingDayAfter } from './workingDay.ts'

const at = (day: string) => Date.parse(`${day}:00+08:00`) / 1000

test.each([
  ['a Tuesday', '2026-11-24T16:05', '2026-12-01T16:05'],
  ['a Sunday', '2026-11-29T16:05', '2026-12-04T16:05'],
  ['a Monday that is still Sunday in UTC', '2026-11-30T01:00', '2026-12-07T01:00'],
])('five working days after %s leave out one weekend', (_, from, to) => {
  expect(workingDayAfter(at(from), 5)).toBe(at(to))
})
