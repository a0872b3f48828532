import { type Kysely, sql } from 'kysely'
import { isPostgres } from './postgres.ts'
import { tablesOf } from './tablesOf.ts'

type Querying = Pick<Kysely<unknown>, 'getExecutor'>

/** A table without rows, which stands in a database on a server for as long as it is being put together. */
export const RESTORING = 'restoring'

/** Whether a database is being put together, or was left in the midst. An embedded one has its name only once it is whole. */
export const isUnfinished = async (db: Querying): Promise<boolean> =>
  isPostgres(db) && (await tablesOf(db)).includes(RESTORING)

/** Marks an empty database before anything else is written to it. */
export const markRestoring = async (db: Querying): Promise<void> =>
  void (await sql`create table ${sql.id(RESTORING)} ()`.execute(db))

/** Lets a database be opened: it is whole. */
export const unmarkRestoring = async (db: Querying): Promise<void> =>
  void (await sql`drop table if exists ${sql.id(RESTORING)}`.execute(db))
