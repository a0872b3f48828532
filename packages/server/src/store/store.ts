import { setTimeout as sleep } from 'node:timers/promises'
import { CamelCasePlugin, Kysely, sql, type Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Refusal } from '../refusal.ts'
import { migrateTo, type Schema } from './migrations/migrate.ts'
import { checkDatabaseUrl, openFault } from './openFault.ts'
import { isDuplicate, isSerializationFailure, refusingDialect } from './postgres.ts'
import { Reserve } from './reserve.ts'
import { sqliteDialect } from './sqlite.ts'
import { isBusy } from './sqliteFault.ts'
import type { ServerTables } from './tables.ts'

/** A transaction on the tables that every service has; one on more tables can be passed as well. */
export type Tx = Transaction<ServerTables>

/** For reading those tables, within a transaction or outside. */
export type Db = Kysely<ServerTables> | Tx

/** The open database of a service. */
export interface Store<Tables extends ServerTables> {
  /** Any query throws `databaseAway` where the server cannot be reached or has ended the session. */
  readonly db: Kysely<Tables>
  /**
   * Everything that `work` writes happens, or nothing. It may run more than once. Throws `storageFull` on a full disk; what is
   * `urgent` is given the room of the reserve.
   */
  transact<T>(work: (tx: Transaction<Tables>) => Promise<T>, options?: TransactOptions): Promise<T>
  /**
   * Takes what was deleted out of the files of an embedded database: its log still holds it. Not while another process reads
   * it, nor on a full disk; the next time does it then. On PostgreSQL it does nothing.
   */
  erase(): Promise<void>
  /** The room that is kept beside an embedded database. */
  readonly reserve: Reserve | undefined
  close(): Promise<void>
}

/** `urgent` is what takes badges out of effect, or keeps the rest verifiable. */
export type TransactOptions = { urgent?: boolean }

/** Where the database is, and the service's own tables. */
export type StoreOptions = {
  /** The folder of the embedded database. */
  data: string
  /** A PostgreSQL server in its place. */
  databaseUrl?: string
  /** The migrations of the service's own tables by name, run in the order of their names after those of the server. */
  migrations?: Readonly<Record<string, Migration>>
  /** The schema that a new database gets instead of the latest, for rows of an earlier release. */
  upTo?: Schema
}

/** Opens the database and brings it up to date. `Tables` are those of the server with the service's own. */
export async function openStore<Tables extends ServerTables = ServerTables>(
  options: StoreOptions,
): Promise<Store<Tables>> {
  const { data, databaseUrl, migrations = {}, upTo } = options
  const reserve = databaseUrl === undefined ? new Reserve(data) : undefined
  const guard = <T>(work: () => Promise<T>, urgent: boolean) => (reserve ? reserve.guard(work, urgent) : work())
  const dialect =
    databaseUrl === undefined
      ? await guard(async () => sqliteDialect(data), true)
      : refusingDialect(checkDatabaseUrl(databaseUrl))
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  try {
    await guard(() => whenFree(() => migrateTo(db, migrations, upTo)), true)
  } catch (error) {
    await db.destroy()
    throw openFault(error)
  }
  return {
    db,
    transact: (work, { urgent = false } = {}) => guard(() => whenFree(() => db.transaction().execute(work)), urgent),
    erase: () => (databaseUrl === undefined ? eraseLog(db) : Promise.resolve()),
    reserve,
    close: () => db.destroy(),
  }
}

async function eraseLog<Tables>(db: Kysely<Tables>): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } catch (error) {
    if (!isBusy(error) && !(error instanceof Refusal)) throw error
  }
}

const PATIENCE = 10_000

/** Tries again while another writer is in the way: nothing was done then. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE
  for (let tries = 1, duplicates = 0; ; tries++)
    try {
      return await work()
    } catch (error) {
      const isLost = isBusy(error) || isSerializationFailure(error) || (isDuplicate(error) && duplicates++ < 2)
      if (!isLost) throw error
      if (performance.now() > end) throw isBusy(error) ? new Refusal('databaseBusy') : error
      await sleep(5 + Math.random() * 25 * Math.min(tries, 10)) // many that lose at once draw apart
    }
}
