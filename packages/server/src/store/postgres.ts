import { type Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

const INT8 = 20
const CONNECTIONS = 5

/** Kysely's dialect of a PostgreSQL server. Counts and seconds come back as numbers. */
export function postgresDialect(connectionString: string): PostgresDialect {
  const types: pg.CustomTypesConfig = {
    // They are safe integers here; pg would return them as text.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString, max: CONNECTIONS, types })
  pool.on('error', () => {}) // an idle connection was cut: the next query opens another, and fails by itself if it cannot
  return new PostgresDialect({ pool })
}

/** Makes a transaction the only writing one, over all processes, until it ends. */
export async function lockWriters<Tables>(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7501001)`.execute(tx)
}
