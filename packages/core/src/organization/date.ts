/** A calendar day as it is written in a record: `2026-11-24`. Days have no time zone. */
export type PlainDate = string

/**
 * From when until when something holds, both ends included. A month (`2013-07`) stands for all of its days. Without
 * `until` it holds until further notice.
 */
export type Period = { from: string; until?: string }

const month = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/
const day = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether a text is an existing day: `2027-02-29` is not. */
export function isPlainDate(text: unknown): boolean {
  return typeof text === 'string' && day.test(text) && Number(text.slice(8)) <= daysIn(text.slice(0, 7))
}

/** Whether a text is an existing day or month. */
export function isDayOrMonth(text: unknown): text is string {
  return typeof text === 'string' && (month.test(text) || isPlainDate(text))
}

const longMonths = new Set(['01', '03', '05', '07', '08', '10', '12'])

function daysIn(yearAndMonth: string): number {
  const monthOfYear = yearAndMonth.slice(5)
  if (monthOfYear !== '02') return longMonths.has(monthOfYear) ? 31 : 30
  const year = Number(yearAndMonth.slice(0, 4))
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Whether both ends of a period are existing days or months, in order. */
export function isPeriod(period: Period): boolean {
  if (typeof period !== 'object' || period === null) return false
  const { from, until } = period
  return isDayOrMonth(from) && (until === undefined || (isDayOrMonth(until) && inOrder(from, until)))
}

/** Whether one end is not after another, compared at the coarser precision of the two. */
const inOrder = (earlier: string, later: string) => earlier.slice(0, later.length) <= later.slice(0, earlier.length)

/** Whether a day lies in a period; what is no day lies in none, and in what is no period lies no day. */
export function holdsOn(period: Period, date: PlainDate): boolean {
  const { from, until } = Object(period) as Period
  return (
    isPlainDate(date) &&
    typeof from === 'string' &&
    date.slice(0, from.length) >= from &&
    (until === undefined || (typeof until === 'string' && date.slice(0, until.length) <= until))
  )
}

/** Whether two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  const startsInTime = (one: Period, other: Period) => other.until === undefined || inOrder(one.from, other.until)
  return startsInTime(a, b) && startsInTime(b, a)
}

/** Whether a period lies entirely within another one. */
export function covers(outer: Period, inner: Period): boolean {
  if (!inOrder(outer.from, inner.from)) return false
  return outer.until === undefined || (inner.until !== undefined && inOrder(inner.until, outer.until))
}

/** The first day of a day or month. */
export function firstDayOf(end: string): PlainDate {
  return month.test(end) ? `${end}-01` : end
}

/** The last day of a day or month. */
export function lastDayOf(end: string): PlainDate {
  return month.test(end) ? `${end}-${daysIn(end)}` : end
}

/** The first day after a day or month; 9999-12-31 has none, and is its own. Throws a `RangeError` for what is neither. */
export function dayAfter(end: string): PlainDate {
  return addDays(lastDayOf(end), 1)
}

/** The last day before a day or month. */
export function dayBefore(end: string): PlainDate {
  return addDays(firstDayOf(end), -1)
}

/** The day that comes some days after another; before it, where they are negative. Throws a `RangeError` for what is no day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000))
}

/** The last day that can be written. Later ones would have five digits in their year, and sort before every other day. */
const LAST_DAY: PlainDate = '9999-12-31'

const dayOf = (date: Date): PlainDate => (date.getUTCFullYear() > 9999 ? LAST_DAY : date.toISOString().slice(0, 10))

/** Whether something has gone on for some months, from a past day on. What is no day, or to come, has not. */
export function hasLasted(since: PlainDate, months: number, day: PlainDate): boolean {
  return isPlainDate(since) && addMonths(since, months) <= day
}

/**
 * The same day some months later; where that month is shorter, its last day. Never later than 9999-12-31. Throws a `RangeError`
 * for what is no day.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const from = new Date(`${date}T00:00:00Z`)
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()]
  const lastDay = new Date(Date.UTC(year, month + 1, 0))
  return dayOf(new Date(Date.UTC(year, month, Math.min(day, lastDay.getUTCDate()))))
}
