import { type Kysely, sql } from 'kysely'
import { isPostgres } from './postgres.ts'

type Querying = Pick<Kysely<unknown>, 'getExecutor'>

/** A table without rows, which stands in a database on a server for as long as it is being put together. */
export const RESTORING = 'restoring'

/**
 * Whether a database is being put together, or was left in the midst. An embedded one has its name only once it is whole. The next
 * restore drops all tables beside the mark, so a table of that name with columns, which is somebody else's, is none.
 */
export async function isUnfinished(db: Querying): Promise<boolean> {
  if (!isPostgres(db)) return false
  const { rows } = await sql`select 1 from pg_class
    where relnamespace = current_schema()::regnamespace and relname = ${RESTORING} and relkind = 'r' and relnatts = 0`.execute(
    db,
  )
  return rows.length > 0
}

/** Marks an empty database before anything else is written to it. */
export const markRestoring = async (db: Querying): Promise<void> =>
  void (await sql`create table ${sql.id(RESTORING)} ()`.execute(db))

/** Lets a database be opened: it is whole. */
export const unmarkRestoring = async (db: Querying): Promise<void> =>
  void (await sql`drop table if exists ${sql.id(RESTORING)}`.execute(db))
