import type { Registries } from '../registries.ts'
import { namedIn, readRow, type Row } from './row.ts'
import { COLUMN_WORDS, type ColumnRole } from './table/columnWords.ts'
import { type Encoding, encodingOf, GUESSED } from './table/encoding.ts'
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
  const openIn = (encoding: Encoding) => openTable(open(), { encoding, pageOptional, namedIn })
  const encoding = await encodingOfTable(await encodingOf(open()), openIn)
  const { allowLocalhost } = registries
  const rules = { registries, allowLocalhost, pageOptional, isGuessed: GUESSED.includes(encoding) }
  let table = await openIn(encoding)
  const { done } = await table.records.next()
  if (done) throw new TableError('TABLE_WITHOUT_ROWS', 'the file has a head and no row')
  await table.records.return()
  return {
    async *rows() {
      table = await openIn(encoding)
      for await (const record of table.records) yield readRow(record, table.columns, rules)
    },
    summary: () => summaryOf(table, encoding),
  }
}

/** Where the bytes leave a choice, the first encoding in which the head names the columns; the likeliest if none does. */
async function encodingOfTable(likeliest: Encoding, openIn: (encoding: Encoding) => Promise<Table>): Promise<Encoding> {
  if (!GUESSED.includes(likeliest)) return likeliest
  for (const encoding of GUESSED) {
    const table = await openIn(encoding).catch(() => undefined)
    if (!table) continue
    await table.records.next()
    await table.records.return()
    return encoding
  }
  return likeliest
}

function summaryOf({ columns, head, separator, count }: Table, encoding: Encoding): TableSummary {
  const nameOf = ([role, at]: [ColumnRole, number]) => [COLUMN_WORDS[role].name, (head[at] ?? '').trim()]
  return { ...count, encoding, separator, columns: Object.fromEntries([...columns].map(nameOf)) }
}
