import { type Kysely, sql } from 'kysely'
import { isPostgres } from './postgres.ts'

/** The names of all tables, whoever made them. */
export async function tablesOf(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<string[]> {
  const query = isPostgres(db)
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`
    : sql<{ name: string }>`select name from sqlite_master where type = 'table'`
  const { rows } = await query.execute(db)
  return rows.map(({ name }) => name)
}
