import { type Kysely, sql } from 'kysely'
import type { SealedTable } from '../vault/sealedColumns.ts'
import type { Vault } from '../vault/vault.ts'

/** Sealed columns as the doctor opens them: what it throws is damaged. */
export type OpenableColumns = SealedTable & {
  /** The column that names a row. */
  readonly key: string
  open(vault: Vault, key: string, row: never): unknown
}

/** Rows that are opened at once. */
const PAGE = 200

type Row = Record<string, string | null>

/** How many rows of a table the master key does not open. */
export async function damagedRows<Tables>(db: Kysely<Tables>, vault: Vault, columns: OpenableColumns): Promise<number> {
  let damaged = 0
  let rows = await rowsAfter(db, columns, '')
  while (rows.length > 0) {
    damaged += rows.filter((row) => !opens(vault, columns, row)).length
    rows = await rowsAfter(db, columns, String(rows.at(-1)?.[columns.key] ?? ''))
  }
  return damaged
}

async function rowsAfter<Tables>(db: Kysely<Tables>, { table, key }: OpenableColumns, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(key)} > ${after}
    order by ${sql.ref(key)} limit ${PAGE}`.execute(db)
  return rows
}

function opens(vault: Vault, columns: OpenableColumns, row: Row): boolean {
  try {
    columns.open(vault, String(row[columns.key]), row as never)
    return true
  } catch {
    return false
  }
}
