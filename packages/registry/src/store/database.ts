import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations/migrations.ts'
import { isBusy, NodeSqliteDialect } from './nodeSqlite.ts'
import type { Database } from './schema.ts'

/** What a verb writes through: everything in it happens, or nothing. */
export type Tx = Transaction<Database>

/** The open database. `transact` runs one writer at a time, over all processes, on both kinds of database. */
export interface Store {
  readonly db: Kysely<Database>
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens the database, embedded in the folder `data` or at `databaseUrl`, and brings it up to date. */
export async function openStore({ data, databaseUrl }: { data: string; databaseUrl?: string }): Promise<Store> {
  const dialect = databaseUrl === undefined ? sqlite(data) : postgres(databaseUrl)
  const db = new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] })
  try {
    await whenFree(() => migrate(db))
  } catch (error) {
    await db.destroy()
    throw error
  }
  const lock = databaseUrl === undefined ? async () => {} : lockWriters
  return {
    db,
    transact: (work) =>
      whenFree(() =>
        db.transaction().execute(async (tx) => {
          await lock(tx)
          return work(tx)
        }),
      ),
    close: () => db.destroy(),
  }
}

/** Where the embedded database lies. */
export const databaseFile = (data: string) => join(data, 'liangpai.db')

function sqlite(data: string) {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const dialect = new NodeSqliteDialect(databaseFile(data))
  chmodSync(databaseFile(data), 0o600) // names of members are in it; SQLite's other files take the same mode
  return dialect
}

const INT8 = 20

function postgres(connectionString: string) {
  const types: pg.CustomTypesConfig = {
    // Counts and seconds are safe integers here; pg would hand them out as text.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString, max: 5, types })
  pool.on('error', () => {}) // an idle connection was cut: the next query opens another, and fails by itself if it cannot
  return new PostgresDialect({ pool })
}

async function lockWriters(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7501001)`.execute(tx)
}

async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const PATIENCE = 10_000

async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await sleep(5 + Math.random() * 25)
    }
}
