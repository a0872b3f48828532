import { addDays, type PlainDate } from '@liangpai/core/organization'

/**
 * How a series repeats. `weeks`: on the weekday of its first day, every so many weeks. `monthly`: on the weekday of its first day,
 * as the n-th of its month that it is there; `last`: as the last one.
 */
export type Recurrence = { every: 'weeks'; weeks: number } | { every: 'monthly'; nth: 1 | 2 | 3 | 4 | 'last' }

/** The most sessions of a series: one a week, the whole year. */
export const MOST_SESSIONS = 53

/** The most weeks between two sessions of a series. */
export const MOST_WEEKS = 12

/** The days of a series, from its first to the last that is not after `until`. A first day after it has none. */
export function datesOf(rule: Recurrence, first: PlainDate, until: PlainDate): PlainDate[] {
  const days = rule.every === 'weeks' ? weekly(rule.weeks, first, until) : monthly(rule.nth, first, until)
  return days.slice(0, MOST_SESSIONS)
}

function weekly(weeks: number, first: PlainDate, until: PlainDate): PlainDate[] {
  if (!Number.isInteger(weeks) || weeks < 1) return []
  const days: PlainDate[] = []
  for (let day = first; day <= until; day = addDays(day, 7 * weeks)) days.push(day)
  return days
}

function monthly(nth: 1 | 2 | 3 | 4 | 'last', first: PlainDate, until: PlainDate): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = first; day <= until; day = addDays(day, 7)) {
    const isNth = nth === 'last' ? isLast(day) : weekOf(day) === nth
    if (isNth) days.push(day)
  }
  return days
}

/** Which of its weekday in its month a day is: the 8th to the 14th are the second. */
const weekOf = (day: PlainDate): number => Math.ceil(Number(day.slice(8)) / 7)

const isLast = (day: PlainDate): boolean => addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
