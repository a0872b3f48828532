import { dayAfter, type PlainDate } from '@liangpai/core/organization'

/** The day that comes `count` days after another. */
export function addDays(day: PlainDate, count: number): PlainDate {
  let last = day
  for (let left = count; left > 0; left--) last = dayAfter(last)
  return last
}
