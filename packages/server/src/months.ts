import { dayOf, startOfDay } from './time.ts'

/** The month of a day: 2026-11. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The months after one, or from one on, that are over on a day. */
export function monthsOver({ from, after }: { from: string; after?: string | undefined }, today: string): string[] {
  const months: string[] = []
  for (let month = after === undefined ? from : nextMonth(after); month < monthOf(today); month = nextMonth(month))
    months.push(month)
  return months
}

/** The month after one. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`
}

/** The last day of a month; of December 9999 too, after which there is no day. */
export function lastDayOfMonth(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return day.toISOString().slice(0, 10)
}

/** The last month that is over at the end of a day. */
export function lastMonthBy(day: string): string {
  const month = monthOf(day)
  return day === lastDayOfMonth(month) ? month : monthOf(dayOf(startOfDay(`${month}-01`) - 1))
}
