import { count, milliseconds } from '../format.ts'
import { type Aim, aimCell, atMost, type Report, type Table } from '../report.ts'
import { measureServices, type Row } from './measure.ts'

const DATABASES = ['SQLite', 'PostgreSQL'] as const
/** Each list, each page and each look of a job within so many milliseconds. */
const LIMIT = 50

/** What each list, page and job of the services costs with so many merchants. */
export async function benchServices({ merchants, rounds }: { merchants: number; rounds: number }): Promise<Report> {
  const measured: Row[][] = []
  for (const database of DATABASES) measured.push(await measureServices(database, { merchants, rounds }))
  const rows = (measured[0] ?? []).map(({ what }, at) => ({
    what,
    took: measured.map((one) => one[at]?.took ?? Number.NaN),
  }))
  const table: Table = [
    [`${count(merchants)} merchants`, ...DATABASES, 'Aim'],
    ...rows.map(({ what, took }) => [what, ...took.map(milliseconds), aimCell(aimOf(took))]),
  ]
  return { sections: [table], data: { merchants, rounds, rows } }
}

const aimOf = (took: readonly number[]): Aim => atMost(Math.max(...took), LIMIT, milliseconds(LIMIT))
