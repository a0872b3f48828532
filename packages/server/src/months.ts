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
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
