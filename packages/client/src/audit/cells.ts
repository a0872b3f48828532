import type { Columns } from './table/columns.ts'
import type { ColumnRole } from './table/columnWords.ts'
import type { TableRecord } from './table/records.ts'

/** The cells that the audit reads; a file may have other columns. */
export type Cells = Record<ColumnRole, string>

/** The cells of a record, without white space around them, and without NULs, which nobody sees. */
export function cellsOf({ cells }: Pick<TableRecord, 'cells'>, columns: Columns): Cells {
  const cell = (role: ColumnRole) => (cells[columns.get(role) ?? -1] ?? '').replaceAll('\0', '').trim()
  return { code: cell('code'), page: cell('page'), listingHost: cell('listingHost'), listingId: cell('listingId') }
}

/** Whether each of the audit's columns is certain in a record: none stands behind a quote that is never closed. */
export const areSound = ({ sound, cells }: TableRecord, columns: Columns): boolean =>
  sound === cells.length || [...columns.values()].every((at) => at < sound)

/** What a cell says, without the signs by which spreadsheets and people keep it text: `="00123"`, `'00123`. */
export function plainText(cell: string): string {
  const formula = /^="([^"]*)"$/.exec(cell)?.[1]
  return (formula ?? cell).replace(/^['‘’]+/, '').trim()
}
