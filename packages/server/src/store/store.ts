import { setTimeout as sleep } from 'node:timers/promises'
import { CamelCasePlugin, type Dialect, Kysely, sql, type Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Refusal } from '../refusal.ts'
import { migrateTo, type Schema } from './migrations/migrate.ts'
import { checkDatabaseUrl, openFault } from './openFault.ts'
import { ACT, LONG } from './bounds.ts'
import { refusingDialect } from './postgres.ts'
import { isDuplicate, isLocked, isSerializationFailure } from './postgresFault.ts'
import type { SealedTable } from '../vault/sealedColumns.ts'
import { Reserve } from './reserve.ts'
import { isUnfinished } from './restoring.ts'
import { sealedServerTables } from './sealedTables.ts'
import { databaseFile, hasDatabaseFile, sqliteDialect } from './sqlite.ts'
import { isBusy } from './sqliteFault.ts'
import { keepOutOfStatistics } from './statistics.ts'
import { tablesOf } from './tablesOf.ts'
import type { ServerTables } from './tables.ts'

/** A transaction on the tables that every service has; one on more tables can be passed as well. */
export type Tx = Transaction<ServerTables>

/** For reading those tables, within a transaction or outside. */
export type Db = Kysely<ServerTables> | Tx

/** The open database of a service. */
export interface Store<Tables extends ServerTables> {
  /**
   * For reading. Any query throws `databaseAway` where the server cannot be reached or has ended the session. On a server it
   * has connections of its own, so that writers who wait for each other keep nobody from reading.
   */
  readonly db: Kysely<Tables>
  /**
   * Everything that `work` writes happens, or nothing. It may run more than once. Throws `storageFull` on a full disk, and
   * `databaseBusy` where somebody keeps a lock that it needs.
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

/** What a transaction may claim. */
export type TransactOptions = {
  /** It takes badges out of effect, or keeps the rest verifiable: on a full disk it is given the room of the reserve. */
  urgent?: boolean
  /** Nobody but an operator waits for it, and it may stand still for two minutes. All else loses its session after five seconds. */
  long?: boolean
  /** Milliseconds for which it is tried while somebody keeps a lock that it needs; 10,000 unless given. */
  patience?: number
}

/** Where the database is, and the service's own tables. */
export type StoreOptions = {
  /** The folder of the embedded database. */
  data: string
  /** A PostgreSQL server in its place. */
  databaseUrl?: string
  /** The migrations of the service's own tables by name, run in the order of their names after those of the server. */
  migrations?: Readonly<Record<string, Migration>>
  /** The sealed columns of the service's own tables: PostgreSQL takes no samples of them. */
  sealed?: readonly SealedTable[]
  /** Refuses with `databaseMissing` to create a database where there is none: it may be lost, or elsewhere. */
  mustExist?: boolean
  /** Opens what a restore is putting together, which is refused with `restoreUnfinished` otherwise. */
  isRestoring?: boolean
  /** The schema that a new database gets instead of the latest, for rows of an earlier release. */
  upTo?: Schema
}

/** Opens the database and brings it up to date. `Tables` are those of the server with the service's own. */
export async function openStore<Tables extends ServerTables = ServerTables>(
  options: StoreOptions,
): Promise<Store<Tables>> {
  const { data, databaseUrl, migrations = {}, sealed = [], mustExist = false, isRestoring = false, upTo } = options
  if (mustExist && databaseUrl === undefined && !hasDatabaseFile(data))
    throw new Refusal('databaseMissing', databaseFile(data))
  const reserve = databaseUrl === undefined ? new Reserve(data) : undefined
  const guard = <T>(work: () => Promise<T>, urgent: boolean) => (reserve ? reserve.guard(work, urgent) : work())
  const { db, acting, close } = await guard(async () => connect<Tables>(databaseUrl ?? { data, reserve }), true)
  try {
    if (!isRestoring && (await isUnfinished(db))) throw new Refusal('restoreUnfinished')
    if (mustExist && (await tablesOf(db)).length === 0) throw new Refusal('databaseMissing')
    await guard(() => whenFree(() => migrateTo(db, migrations, upTo), PATIENCE), true)
    await whenFree(() => keepOutOfStatistics(db, [...sealedServerTables, ...sealed]), PATIENCE)
  } catch (error) {
    await close()
    throw openFault(error)
  }
  return {
    db,
    transact(work, { urgent = false, long = false, patience = PATIENCE } = {}) {
      const once = () => (long ? db : acting).transaction().execute(work)
      return guard(() => whenFree(once, patience), urgent)
    },
    erase: async () => (reserve ? eraseLog(db, reserve) : undefined),
    reserve,
    close,
  }
}

/** For reading and for long work, and for acts. An embedded database is one connection to one file, for both. */
type Connections<Tables> = { db: Kysely<Tables>; acting: Kysely<Tables>; close(): Promise<void> }

function connect<Tables>(place: string | { data: string; reserve: Reserve | undefined }): Connections<Tables> {
  const open = (dialect: Dialect) => new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  if (typeof place === 'object') {
    const db = open(sqliteDialect(place.data, () => place.reserve?.beforeCommit()))
    return { db, acting: db, close: () => db.destroy() }
  }
  const url = checkDatabaseUrl(place)
  const db = open(refusingDialect(url, { connections: 3, bounds: LONG }))
  const acting = open(refusingDialect(url, { connections: 5, bounds: ACT }))
  return { db, acting, close: async () => void (await Promise.all([db.destroy(), acting.destroy()])) }
}

/** On a full disk the log keeps its room and is written over from its beginning: others would take what it gave back. */
async function eraseLog<Tables>(db: Kysely<Tables>, { state }: Reserve): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(${sql.raw(state === 'givenUp' ? 'restart' : 'truncate')})`.execute(db)
  } catch (error) {
    if (!isBusy(error) && !(error instanceof Refusal)) throw error
  }
}

/** Longer than a transaction of somebody else may stand still: then its locks are free. */
const PATIENCE = 2 * ACT.idle

/** How much longer a transaction is tried that has lost against others: those got on, so nobody keeps anything locked. */
const LOSERS_PATIENCE = 3

/** Tries again while another writer is in the way: nothing was done then. Throws `databaseBusy` if they stay there. */
async function whenFree<T>(work: () => Promise<T>, patience: number): Promise<T> {
  const start = performance.now()
  for (let tries = 1, duplicates = 0; ; tries++)
    try {
      return await work()
    } catch (error) {
      const hasLost = isSerializationFailure(error)
      const isInTheWay = hasLost || isBusy(error) || isLocked(error)
      if (!isInTheWay && !(isDuplicate(error) && duplicates++ < 2)) throw error
      if (performance.now() - start > patience * (hasLost ? LOSERS_PATIENCE : 1))
        throw isInTheWay ? new Refusal('databaseBusy') : error
      await sleep(5 + Math.random() * 25 * Math.min(tries, 10)) // many that lose at once draw apart
    }
}
