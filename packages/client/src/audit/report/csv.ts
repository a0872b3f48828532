import { stringify } from 'csv-stringify/sync'
import type { AuditResult } from '../state/results.ts'
import { COLUMNS, fieldsOf } from './fields.ts'

/** Rows per call of the writer, whose set-up costs more than a row. */
const BATCH = 256

/** CSV with a header row. Cells come from shops, so what a spreadsheet would run as a formula is escaped. */
export function* csvOf(results: Iterable<AuditResult>): Generator<string, void, undefined> {
  const write = (rows: string[][]) => stringify(rows, { escape_formulas: true })
  let rows: string[][] = [[...COLUMNS]]
  for (const result of results) {
    if (rows.push(Object.values(fieldsOf(result))) < BATCH) continue
    yield write(rows)
    rows = []
  }
  yield write(rows)
}
