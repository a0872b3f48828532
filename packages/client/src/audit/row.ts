import type { VerifyContext } from '@liangpai/core'
import { readInput } from '../input.ts'
import type { Registries } from '../registries.ts'
import { type CsvRecord, recordsOf } from './csv/records.ts'
import { TableError } from './tableError.ts'

/** Why a row cannot be checked. It still has its place among the results, with this reason. */
export type RowReason =
  | 'ROW_UNREADABLE'
  | 'CODE_MISSING'
  | 'CODE_UNREADABLE'
  | 'CELL_TOO_LONG'
  | 'REGISTRY_NOT_NAMED'
  | 'PAGE_AND_LISTING'
  | 'LISTING_INCOMPLETE'

/** What a row asks for: a badge of one of the registries, for a page, a listing or neither. */
export type RowCheck = { url: string; badgeNo: string; page: VerifyContext['page'] }

/** The cells that the audit reads; a file may have other columns. */
export type Cells = { code: string; page: string; listingHost: string; listingId: string }

/** A row of the file; `line` counts from 1. */
export type Row = Cells & { line: number } & ({ check: RowCheck } | { reason: RowReason })

const COLUMNS = { code: 'code', page: 'page', listingHost: 'listing_host', listingId: 'listing_id' } as const
/** Characters. */
const LONGEST_CELL = 2_048

/** Reads the rows of a file of shops. Throws `TableError` for a bad first line; no row makes it throw. */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  registries: Registries,
): AsyncGenerator<Row, void, undefined> {
  let columns: Map<keyof Cells, number> | undefined
  for await (const record of recordsOf(chunks)) {
    if (columns) yield readRow(record, columns, registries)
    else columns = columnsOf(record)
  }
  if (!columns) throw new TableError('TABLE_EMPTY')
}

function columnsOf({ cells = [] }: CsvRecord): Map<keyof Cells, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const columns = new Map(
    (Object.keys(COLUMNS) as (keyof Cells)[]).map((cell) => [cell, names.indexOf(COLUMNS[cell])] as const),
  )
  if (columns.get('code') === -1) throw new TableError('COLUMN_CODE_MISSING')
  return columns
}

function readRow(record: CsvRecord, columns: Map<keyof Cells, number>, registries: Registries): Row {
  const { line } = record
  const cells = cellsOf(record, columns)
  const reason = record.cells ? faultOf(cells) : 'ROW_UNREADABLE'
  if (reason) return { line, ...shortened(cells), reason }
  const input = readInput(cells.code, registries.first, registries.allowLocalhost)
  if (input.kind !== 'address') return { line, ...cells, reason: 'CODE_UNREADABLE' }
  const { url, badgeNo } = input
  // A file of shops names badges, never hosts to send requests to: whoever runs the audit does that.
  if (badgeNo === undefined || !registries.authorities.has(new URL(url).origin))
    return { line, ...cells, reason: 'REGISTRY_NOT_NAMED' }
  return { line, ...cells, check: { url, badgeNo, page: pageOf(cells) } }
}

function cellsOf({ cells }: CsvRecord, columns: Map<keyof Cells, number>): Cells {
  const cell = (name: keyof Cells) => (cells?.[columns.get(name) ?? -1] ?? '').trim()
  return { code: cell('code'), page: cell('page'), listingHost: cell('listingHost'), listingId: cell('listingId') }
}

function faultOf({ code, page, listingHost, listingId }: Cells): RowReason | undefined {
  if (code === '') return 'CODE_MISSING'
  if ([code, page, listingHost, listingId].some((text) => text.length > LONGEST_CELL)) return 'CELL_TOO_LONG'
  if ((listingHost === '') !== (listingId === '')) return 'LISTING_INCOMPLETE'
  return page !== '' && listingHost !== '' ? 'PAGE_AND_LISTING' : undefined
}

const shortened = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text.slice(0, LONGEST_CELL)])) as Cells

function pageOf({ page, listingHost, listingId }: Cells): RowCheck['page'] {
  if (page !== '') return page
  return listingHost === '' ? null : { host: listingHost, id: listingId }
}
