import { existsSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { checkDatabaseUrl, openFault } from './openFault.ts'
import { refusingDialect } from './postgres.ts'
import { databaseFile } from './sqlite.ts'
import type { StoreOptions } from './store.ts'

/** Whether there is no table yet where a database would be opened. */
export async function isUnused({ data, databaseUrl }: Pick<StoreOptions, 'data' | 'databaseUrl'>): Promise<boolean> {
  if (databaseUrl === undefined) return !existsSync(databaseFile(data))
  const db = new Kysely({ dialect: refusingDialect(checkDatabaseUrl(databaseUrl)) })
  try {
    const { rows } = await sql`select 1 from pg_tables where schemaname = current_schema() limit 1`.execute(db)
    return rows.length === 0
  } catch (error) {
    throw openFault(error)
  } finally {
    await db.destroy()
  }
}
