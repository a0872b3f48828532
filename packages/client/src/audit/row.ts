import { parseBadgeNo, readBadgeNo, readPageAddress } from '@liangpai/core'
import { readInput } from '../input.ts'
import type { Registries } from '../registries.ts'
import { areSound, type Cells, cellsOf, plainText } from './cells.ts'
import type { Columns } from './table/columns.ts'
import type { Named, TableRecord } from './table/records.ts'
import { readTarget, type Target, type TargetReason, type TargetRules } from './target.ts'

/** Why a row cannot be checked. It still has its place among the results, with this reason. */
export type RowReason =
  | 'ROW_UNREADABLE'
  | 'CODE_MISSING'
  | 'CODE_UNREADABLE'
  | 'CELL_TOO_LONG'
  | 'REGISTRY_NOT_NAMED'
  | TargetReason

/**
 * What a row asks for: a badge of one of the registries, for a page, a listing or neither. `isInQuote`: the row may be a part
 * of another one.
 */
export type RowCheck = { url: string; badgeNo: string; isInQuote?: true } & Pick<Target, 'page' | 'doubt'>

/** A row of the file; `line` counts from 1. `readAs` is the page or listing as it was read, if that differs. */
export type Row = Cells & { line: number; readAs?: string } & ({ check: RowCheck } | { reason: RowReason })

/** How rows are read. */
export type RowRules = TargetRules & { registries: Registries }

/** Characters. */
const LONGEST_CELL = 2_048

/** Reads a record of a table. No record makes it throw. */
export function readRow(record: TableRecord, columns: Columns, rules: RowRules): Row {
  const { line } = record
  const cells = cellsOf(record, columns)
  if (Object.values(cells).some((text) => text.length > LONGEST_CELL))
    return { line, ...shortened(cells), reason: areSound(record, columns) ? 'CELL_TOO_LONG' : 'ROW_UNREADABLE' }
  if (!areSound(record, columns)) return { line, ...cells, reason: 'ROW_UNREADABLE' }
  const code = readCode(cells.code, rules.registries)
  if (typeof code === 'string') return { line, ...cells, reason: code }
  const target = readTarget(cells, rules)
  if (typeof target === 'string') return { line, ...cells, reason: target }
  const { readAs, ...shop } = target
  return {
    line,
    ...cells,
    ...(readAs !== undefined && { readAs }),
    check: { ...code, ...shop, ...(record.isInQuote && { isInQuote: true }) },
  }
}

/** A file of shops names badges, never hosts to send requests to: whoever runs the audit does that. */
function readCode(cell: string, registries: Registries): Pick<RowCheck, 'url' | 'badgeNo'> | RowReason {
  const text = plainText(cell)
  if (text === '') return 'CODE_MISSING'
  const input = readInput(text, registries)
  if (input.kind === 'foreign') return 'REGISTRY_NOT_NAMED'
  if (input.kind !== 'address' || input.badgeNo === undefined) return 'CODE_UNREADABLE'
  return { url: input.url, badgeNo: input.badgeNo }
}

/**
 * What a line by itself would name: a badge by its number in any cell, or by a mistyped one or an address in its place; a
 * shop by its page.
 */
export function namedIn(cells: readonly string[], columns: Columns): Named {
  const { code, page } = cellsOf({ cells: [...cells] }, columns)
  const read = readBadgeNo(plainText(code))
  const badgeNo =
    'badgeNo' in read || read.fault === 'BADGE_NO_CHECK' || cells.some((cell) => parseBadgeNo(cell) !== undefined)
  const isAddress = (cell: string) => readPageAddress(plainText(cell)) !== undefined
  return { badge: badgeNo || isAddress(code), badgeNo, page: isAddress(page) }
}

const shortened = (cells: Cells): Cells => {
  const short = (text: string) => text.slice(0, LONGEST_CELL)
  const { code, page, listingHost, listingId } = cells
  return { code: short(code), page: short(page), listingHost: short(listingHost), listingId: short(listingId) }
}
