import type { Registries } from '../registries.ts'
import { namesShop, readRow, type Row } from './row.ts'
import { COLUMN_WORDS, type ColumnRole } from './table/columnWords.ts'
import { type Encoding, encodingOf } from './table/encoding.ts'
import { type LineCount, openTable, type Table } from './table/table.ts'
import { TableError } from './tableError.ts'

/** How a file of shops was read. */
export type TableSummary = LineCount & {
  encoding: Encoding
  /** What stands between two cells. */
  separator: string
  /** The heads of the columns that were read, by our own names for them. */
  columns: { [column: string]: string }
}

/** A file of shops: `rows` reads it from the beginning; `summary` is complete after that. */
export type ShopTable = { rows(): AsyncGenerator<Row, void, undefined>; summary(): TableSummary }

/** What a file of shops is read by. `open` gives it from its beginning each time. */
export type ShopTableOptions = {
  open: () => AsyncIterable<Uint8Array>
  registries: Registries
  pageOptional: boolean
}

/** Tells how a file of shops is to be read. Throws `TableError` if it has no head or no row; no row makes it throw. */
export async function openShopTable({ open, registries, pageOptional }: ShopTableOptions): Promise<ShopTable> {
  const encoding = await encodingOf(open())
  const { allowLocalhost } = registries
  const rules = { registries, allowLocalhost, pageOptional, isGuessed: encoding === 'gb18030' }
  const openFile = () => openTable(open(), { encoding, pageOptional, isRow: namesShop })
  let table = await openFile()
  const { done } = await table.records.next()
  if (done) throw new TableError('TABLE_WITHOUT_ROWS', 'the file has a head and no row')
  await table.records.return()
  return {
    async *rows() {
      table = await openFile()
      for await (const record of table.records) yield readRow(record, table.columns, rules)
    },
    summary: () => summaryOf(table, encoding),
  }
}

function summaryOf({ columns, head, separator, count }: Table, encoding: Encoding): TableSummary {
  const nameOf = ([role, at]: [ColumnRole, number]) => [COLUMN_WORDS[role].name, (head[at] ?? '').trim()]
  return { ...count, encoding, separator, columns: Object.fromEntries([...columns].map(nameOf)) }
}
