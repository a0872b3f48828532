import { PostgresAdapter, PostgresDialect } from 'kysely'
import { Refusal } from '../refusal.ts'
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
  pool.on('connect', (client) => client.on('error', () => {})) // one in use was cut: its query fails, and not the process
  return new PostgresDialect({ pool })
}

/** Reads a row that a transaction is going to change: on PostgreSQL it is locked until that ends. SQLite has one writer. */
export const forUpdate = <Query extends { forUpdate(): Query }>(
  db: { readonly isTransaction: boolean; getExecutor(): { readonly adapter: unknown } },
  query: Query,
): Query => (db.isTransaction && db.getExecutor().adapter instanceof PostgresAdapter ? query.forUpdate() : query)

const SERIALIZATION = ['40001', '40P01']
const UNIQUE = '23505'
const AWAY = /^(?:08|57P0)|^(?:ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|53300)/
const CUT = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether a transaction lost against another one: nothing was done, and trying again is safe. */
export const isSerializationFailure = (error: unknown): boolean => SERIALIZATION.includes(codeOf(error))

/** Whether another transaction has added the same row: a second try sees it. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === UNIQUE

/** Whether the server, or a pooler before it, cannot be reached or has ended the session. */
export const isAway = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) || (error instanceof Error && CUT.test(error.message))

/** Throws `databaseAway` for a server that is away, and any other fault as it is. */
export function refuseAway(error: unknown): never {
  if (isAway(error)) throw new Refusal('databaseAway', error instanceof Error ? error.message : undefined)
  throw error
}
