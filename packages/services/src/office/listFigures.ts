import { Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { publishedFigures } from '../store/counts.ts'
import { ledToday } from './roles.ts'

/** What was published of a month: what each figure showed, nothing where it was under ten. */
export type PublishedMonth = { period: string; figures: ReadonlyMap<string, { id: string; shown?: number }> }

/** Three years. */
const MOST = 36

/** What was published of some figures, the newest month first. Throws `notFoundOrNotYours` but for the branch that runs the services. */
export async function listFigures(reading: Reading, figures: readonly string[]): Promise<PublishedMonth[]> {
  if (!(await ledToday(reading, reading.actor)).includes(reading.ledBy)) throw new Refusal('notFoundOrNotYours')
  const months = new Map<string, Map<string, { id: string; shown?: number }>>()
  for (const { figure, period, cell } of await publishedFigures(reading.tx, figures, MOST)) {
    const month = months.get(period) ?? new Map<string, { id: string; shown?: number }>()
    months.set(period, month.set(figure, cell))
  }
  return [...months].map(([period, of]) => ({ period, figures: of }))
}
