import { type Kysely, sql } from 'kysely'
import { isPostgres } from './postgres.ts'

/** Runs reads that all see one moment, while others go on writing. */
export const inSnapshot = <Tables, T>(db: Kysely<Tables>, read: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    const begin = isPostgres(db) ? sql`begin isolation level repeatable read read only` : sql`begin deferred`
    await begin.execute(connection)
    try {
      return await read(connection)
    } finally {
      await sql`commit`.execute(connection)
    }
  })

/** Lets the database number new rows of the trail after those that were put back with their numbers. */
export async function continueNumbers(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<void> {
  if (!isPostgres(db)) return // SQLite does so by itself
  await sql`select setval(pg_get_serial_sequence('audit', 'seq'), (select max(seq) from audit))`.execute(db)
}
