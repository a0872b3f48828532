import { count, milliseconds } from '../format.ts'
import { type Aim, aimCell, atMost, type Report, type Table } from '../report.ts'
import { measureStation, type Row } from './measure.ts'

const DATABASES = ['SQLite', 'PostgreSQL'] as const
/** Each list, each case and each look of a job within so many milliseconds (issue 18). */
const LIMIT = 50

/** What each reader's list, a case and the clocks of a station cost with so many cases. */
export async function benchStation({ cases, rounds }: { cases: number; rounds: number }): Promise<Report> {
  const measured: Row[][] = []
  for (const database of DATABASES) measured.push(await measureStation(database, { cases, rounds }))
  const rows = (measured[0] ?? []).map(({ what }, at) => ({
    what,
    took: measured.map((one) => one[at]?.took ?? Number.NaN),
  }))
  const table: Table = [
    [`${count(cases)} cases`, ...DATABASES, 'Aim'],
    ...rows.map(({ what, took }) => [what, ...took.map(milliseconds), aimCell(aimOf(took))]),
  ]
  return { sections: [table], data: { cases, rounds, rows } }
}

const aimOf = (took: readonly number[]): Aim => atMost(Math.max(...took), LIMIT, milliseconds(LIMIT))
