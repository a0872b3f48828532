import { addDays, type PlainDate } from '@liangpai/core/organization'

/** The longest series, in weeks: half a year of 每周五. */
export const LONGEST_SERIES = 26

/** The days of a series: the first one, and the same day of each following week. */
export function weeklyDays(first: PlainDate, weeks: number): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = first; days.length < weeks; day = addDays(day, 7)) days.push(day)
  return days
}
