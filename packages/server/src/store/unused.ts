import { existsSync, rmSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { checkDatabaseUrl, openFault } from './openFault.ts'
import { refusingDialect } from './postgres.ts'
import { databaseFile } from './sqlite.ts'
import type { StoreOptions } from './store.ts'

/** Whether there is no table yet where a database would be opened. */
export async function isUnused({ data, databaseUrl }: Pick<StoreOptions, 'data' | 'databaseUrl'>): Promise<boolean> {
  if (databaseUrl === undefined) return !existsSync(databaseFile(data))
  return withServer(databaseUrl, async (db) => (await tablesOf(db)).length === 0)
}

/** Removes all tables that a failed restoring has left. Only for a place that was unused before. */
export async function makeUnused({ data, databaseUrl }: Pick<StoreOptions, 'data' | 'databaseUrl'>): Promise<void> {
  if (databaseUrl === undefined) {
    for (const tail of ['', '-wal', '-shm']) rmSync(databaseFile(data) + tail, { force: true })
    return
  }
  await withServer(databaseUrl, async (db) => {
    for (const name of await tablesOf(db)) await sql`drop table if exists ${sql.id(name)} cascade`.execute(db)
  })
}

async function tablesOf(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = current_schema()`.execute(db)
  return rows.map(({ tablename }) => tablename)
}

async function withServer<T>(databaseUrl: string, use: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const db = new Kysely<unknown>({ dialect: refusingDialect(checkDatabaseUrl(databaseUrl)) })
  try {
    return await use(db)
  } catch (error) {
    throw openFault(error)
  } finally {
    await db.destroy()
  }
}
