import { openCalendar } from '@liangpai/server'
import { expect, test } from 'vitest'
import { answerDue } from './answerDue.ts'

const calendar = openCalendar(undefined)
const at = (day: string) => Date.parse(`${day}:00+08:00`) / 1000

test.each([
  ['a Tuesday', '2026-11-24T16:05', '2026-12-01T16:05'],
  ['a Sunday', '2026-11-29T16:05', '2026-12-04T16:05'],
  ['a Monday that is still Sunday in UTC', '2026-11-30T01:00', '2026-12-07T01:00'],
  ['the day before the holidays of October 2026', '2026-09-30T09:00', '2026-10-13T09:00'],
])('what came on %s is answered within five working days, at the same hour', (_, from, to) => {
  expect(answerDue({ calendar }, at(from))).toBe(at(to))
})
