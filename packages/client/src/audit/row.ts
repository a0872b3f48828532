import type { VerifyContext } from '@liangpai/core'
import { readInput } from '../input.ts'
import type { Registries } from '../registries.ts'
import { TableError } from './tableError.ts'
import { type CsvRecord, recordsOf } from './csv/records.ts'

/** Why a row cannot be asked about. It stays a row of the results, with this reason. */
export type RowReason =
  | 'ROW_UNREADABLE'
  | 'CODE_MISSING'
  | 'CODE_UNREADABLE'
  | 'CELL_TOO_LONG'
  | 'REGISTRY_NOT_NAMED'
  | 'PAGE_AND_LISTING'
  | 'LISTING_INCOMPLETE'

/** What a row asks: a badge at one of the registries, for a page, a listing or neither. */
export type Question = { url: string; badgeNo: string; page: VerifyContext['page'] }

/** The cells that the audit reads; a file may have others, which it does not look at. */
export type Cells = { code: string; page: string; listingHost: string; listingId: string }

/** A row of the file, read. */
export type Row = Cells & { line: number } & ({ question: Question } | { reason: RowReason })

const COLUMNS = { code: 'code', page: 'page', listingHost: 'listing_host', listingId: 'listing_id' } as const
const LONGEST_CELL = 2_048

/** Reads the rows of a file of shops. Throws `TableError` if its first line names no column `code`; no row throws. */
export async function* rowsOf(
  pieces: AsyncIterable<Uint8Array>,
  registries: Registries,
): AsyncGenerator<Row, void, undefined> {
  let places: Map<keyof Cells, number> | undefined
  for await (const record of recordsOf(pieces)) {
    if (places) yield readRow(record, places, registries)
    else places = placesOf(record)
  }
  if (!places) throw new TableError('TABLE_EMPTY')
}

function placesOf({ cells = [] }: CsvRecord): Map<keyof Cells, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const places = new Map(
    (Object.keys(COLUMNS) as (keyof Cells)[]).map((cell) => [cell, names.indexOf(COLUMNS[cell])] as const),
  )
  if (places.get('code') === -1) throw new TableError('COLUMN_CODE_MISSING')
  return places
}

function readRow({ line, cells }: CsvRecord, places: Map<keyof Cells, number>, registries: Registries): Row {
  const cell = (name: keyof Cells) => (cells?.[places.get(name) ?? -1] ?? '').trim()
  const read = {
    code: cell('code'),
    page: cell('page'),
    listingHost: cell('listingHost'),
    listingId: cell('listingId'),
  }
  const reason = cells ? faultOf(read) : 'ROW_UNREADABLE'
  if (reason) return { line, ...cut(read), reason }
  const question = readInput(read.code, registries.first, registries.allowLocalhost)
  if (question.kind !== 'address') return { line, ...read, reason: 'CODE_UNREADABLE' }
  const { url, badgeNo } = question
  // A file of shops says which badge, never which host to ask: that is for who runs the audit.
  if (badgeNo === undefined || !registries.origins.has(new URL(url).origin))
    return { line, ...read, reason: 'REGISTRY_NOT_NAMED' }
  return { line, ...read, question: { url, badgeNo, page: pageOf(read) } }
}

function faultOf({ code, page, listingHost, listingId }: Cells): RowReason | undefined {
  if (code === '') return 'CODE_MISSING'
  if ([code, page, listingHost, listingId].some((text) => text.length > LONGEST_CELL)) return 'CELL_TOO_LONG'
  if ((listingHost === '') !== (listingId === '')) return 'LISTING_INCOMPLETE'
  return page !== '' && listingHost !== '' ? 'PAGE_AND_LISTING' : undefined
}

const cut = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text.slice(0, LONGEST_CELL)])) as Cells

function pageOf({ page, listingHost, listingId }: Cells): Question['page'] {
  if (page !== '') return page
  return listingHost === '' ? null : { host: listingHost, id: listingId }
}
