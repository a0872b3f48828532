/** A branch answers a request, and the office a report, within as many working days (PAGES 3.4, 3.5). */
export const ANSWERED_WITHIN = 5

const DAY = 86_400

/** Weekends are those of Asia/Shanghai, eight hours ahead of UTC. */
const isWeekend = (seconds: number): boolean => new Date((seconds + 8 * 3600) * 1000).getUTCDay() % 6 === 0

/** The moment `n` working days later: neither Saturday nor Sunday counts. Holidays are not known here. */
export function workingDayAfter(seconds: number, n: number): number {
  let day = seconds
  for (let left = n; left > 0;) {
    day += DAY
    if (!isWeekend(day)) left--
  }
  return day
}
