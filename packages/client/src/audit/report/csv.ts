import { stringify } from 'csv-stringify/sync'
import type { AuditResult } from '../state/results.ts'
import { COLUMNS, fieldsOf } from './fields.ts'

/** Rows that are put into text together: setting the writer up costs more than a row. */
const TOGETHER = 256

/** CSV with a head. What a spreadsheet would take for a formula is disarmed: cells come from shops. */
export function* csvOf(results: Iterable<AuditResult>): Generator<string, void, undefined> {
  const write = (rows: string[][]) => stringify(rows, { escape_formulas: true })
  let rows: string[][] = [[...COLUMNS]]
  for (const result of results) {
    if (rows.push(Object.values(fieldsOf(result))) < TOGETHER) continue
    yield write(rows)
    rows = []
  }
  yield write(rows)
}
