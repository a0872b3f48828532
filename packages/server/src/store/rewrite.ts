import { sql, type Transaction } from 'kysely'
import type { ServerTables } from './tables.ts'

/**
 * Writes a table of a server anew, so that what was deleted from it is gone from its files and those of its indexes; a row
 * that was deleted stays there until then, and `vacuum` alone only lets others write over it. `cluster` does what `vacuum
 * full` does, and within a transaction, so that nobody is kept waiting longer than its bounds say. Statistics of columns hold
 * samples of what was there, and are taken anew.
 */
export async function rewriteTable<Tables extends ServerTables>(tx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = to_regclass(${table}) and i.indisprimary`.execute(tx)
  const key = rows[0]?.name
  if (key === undefined) throw new Error(`${table} has no primary key`)
  await sql`cluster ${sql.raw(quoted(table))} using ${sql.raw(quoted(key))}`.execute(tx)
  await sql`analyze ${sql.raw(quoted(table))}`.execute(tx)
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
