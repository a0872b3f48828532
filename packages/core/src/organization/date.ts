/** A calendar day as it is written in a record: `2026-11-24`. Days have no time zone. */
export type PlainDate = string

/**
 * From when until when something holds, both ends included. A month (`2013-07`) stands for all of its days. Without
 * `until` it holds until further notice.
 */
export type Period = { from: string; until?: string }

const month = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whether a text is an existing day: `2027-02-29` is not. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether both ends of a period are existing days or months, in order. */
export function isPeriod({ from, until }: Period): boolean {
  const readable = (end: string) => month.test(end) || isPlainDate(end)
  if (!readable(from)) return false
  return until === undefined || (readable(until) && inOrder(from, until))
}

/** Whether one end is not after another, compared at the coarser precision of the two. */
const inOrder = (earlier: string, later: string) => earlier.slice(0, later.length) <= later.slice(0, earlier.length)

/** Whether a day lies in a period. */
export function holdsOn({ from, until }: Period, date: PlainDate): boolean {
  return date.slice(0, from.length) >= from && (until === undefined || date.slice(0, until.length) <= until)
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

/** The first day after a day or month. */
export function dayAfter(end: string): PlainDate {
  if (month.test(end)) return addMonths(`${end}-01`, 1)
  return new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The same day some months later; where that month is shorter, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, monthOfYear = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, monthOfYear + months, 0))
  const shifted = new Date(Date.UTC(year, monthOfYear - 1 + months, Math.min(day, lastDay.getUTCDate())))
  return shifted.toISOString().slice(0, 10)
}
