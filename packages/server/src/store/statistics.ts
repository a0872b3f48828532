import { type Kysely, sql } from 'kysely'
import type { SealedTable } from '../vault/sealedColumns.ts'
import { isPostgres } from './postgres.ts'

/**
 * Keeps PostgreSQL from sampling sealed columns: `analyze`, which the server runs by itself, would copy pieces of them into its
 * catalogue, whose files nobody but a superuser rewrites. No query compares by what is sealed, so none is planned worse.
 */
export async function keepOutOfStatistics<Tables>(db: Kysely<Tables>, sealed: readonly SealedTable[]): Promise<void> {
  if (!isPostgres(db)) return
  const columns = sealed.flatMap(({ table, columns }) => columns.map((column) => `${snake(table)}.${snake(column)}`))
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ table: string; column: string }>`
      select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relname || '.' || a.attname = any(${columns})
        and not a.attisdropped and a.attstattarget is distinct from 0`.execute(tx)
    for (const { table, column } of rows)
      await sql`alter table ${sql.id(table)} alter column ${sql.id(column)} set statistics 0`.execute(tx)
  })
}

/** A name as the database has it. */
const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
