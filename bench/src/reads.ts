import { count, milliseconds } from './format.ts'
import { type Aim, aimCell, atMost, type Report, type Table } from './report.ts'

/** The databases on which reads are measured. */
export type Database = (typeof DATABASES)[number]
const DATABASES = ['SQLite', 'PostgreSQL'] as const

/** What somebody reads, or a job does, and how many milliseconds it takes, the median of several. */
export type Row = { what: string; took: number }

/** Each of these in turn: the median of so many rounds, after one that is not counted. */
export async function timeEach(
  reads: Readonly<Record<string, () => Promise<unknown>>>,
  rounds: number,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, read] of Object.entries(reads)) rows.push({ what, took: await medianTime(read, rounds) })
  return rows
}

async function medianTime(read: () => Promise<unknown>, rounds: number): Promise<number> {
  await read()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** The same reads on each database, beside the milliseconds that each of them may take. */
export async function reportReads(
  measure: (database: Database) => Promise<Row[]>,
  { size, things, limit, rounds }: { size: number; things: string; limit: number; rounds: number },
): Promise<Report> {
  const measured: Row[][] = []
  for (const database of DATABASES) measured.push(await measure(database))
  const rows = (measured[0] ?? []).map(({ what }, at) => ({
    what,
    took: measured.map((one) => one[at]?.took ?? Number.NaN),
  }))
  const aimOf = (took: readonly number[]): Aim => atMost(Math.max(...took), limit, milliseconds(limit))
  const table: Table = [
    [`${count(size)} ${things}`, ...DATABASES, 'Aim'],
    ...rows.map(({ what, took }) => [what, ...took.map(milliseconds), aimCell(aimOf(took))]),
  ]
  return { sections: [table], data: { [things]: size, rounds, rows } }
}
