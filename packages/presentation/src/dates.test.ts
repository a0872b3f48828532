import { expect, test } from 'vitest'
import { formatDate, formatLastDay, formatMoment, formatTime } from './dates.ts'
import { languages } from './language.ts'

const fivePastMidnight = Date.UTC(2026, 10, 23, 16, 5) / 1000
const midnight = Date.UTC(2026, 10, 23, 16) / 1000

test('the day of a moment is that of Asia/Shanghai, whatever the time zone of the reader', () => {
  expect(languages.map((language) => formatDate(fivePastMidnight, language))).toEqual([
    '2026年11月24日',
    '2026年11月24日',
    '24 Nov 2026',
  ])
  expect(formatTime(fivePastMidnight)).toBe('00:05')
})

test('a moment puts day and time in the order of the language', () => {
  expect(languages.map((language) => formatMoment(fivePastMidnight, language))).toEqual([
    '2026年11月24日 00:05',
    '2026年11月24日 00:05',
    '00:05, 24 Nov 2026',
  ])
})

test('the last day of what ends at midnight is the day before', () => {
  expect(formatLastDay(midnight, 'en')).toBe('23 Nov 2026')
  expect(formatLastDay(fivePastMidnight, 'en')).toBe('24 Nov 2026')
})
