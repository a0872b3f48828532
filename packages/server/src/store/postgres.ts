import { Socket } from 'node:net'
import { type Kysely, PostgresAdapter, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import pg from 'pg'

const INT8 = 20
const CONNECTIONS = 5

/** Milliseconds to wait for a connection, and for a sign of life of a server that owes an answer. */
const CONNECTING = 5000
const SILENCE = 60_000

/** Kysely's dialect of a PostgreSQL server. Counts and seconds come back as numbers. */
export const postgresDialect = (connectionString: string): PostgresDialect =>
  new PostgresDialect({ pool: openPool(connectionString) })

/** The same for a service's own database: what is asked of a server that is away or full throws `databaseAway`, `storageFull`. */
export function refusingDialect(connectionString: string): PostgresDialect {
  const pool = openPool(connectionString)
  const refusing: PostgresPool = {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch(refuseFault)
      const query = (text: string, parameters: readonly unknown[]) =>
        client.query(text, [...parameters]).catch(refuseFault)
      // The type has an overload for cursors, which nothing here uses.
      return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
    },
  }
  return new PostgresDialect({ pool: refusing })
}

function openPool(connectionString: string): pg.Pool {
  const types: pg.CustomTypesConfig = {
    // They are safe integers here; pg would return them as text.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({
    connectionString,
    types,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    stream: impatientSocket,
  })
  pool.on('error', () => {}) // an idle connection was cut: the next query opens another, and fails by itself if it cannot
  pool.on('connect', (client) => client.on('error', () => {})) // one in use was cut: its query fails, and not the process
  return pool
}

/** A network that swallows everything never says so: without this, a query would wait for it for a quarter of an hour. */
function impatientSocket(): Socket {
  const socket = new Socket()
  return socket.setTimeout(SILENCE, () => socket.destroy(new Error('Connection terminated: the server is silent')))
}

/** Reads a row that a transaction is going to change: on PostgreSQL it is locked until that ends. SQLite has one writer. */
export const forUpdate = <Query extends { forUpdate(): Query }>(
  db: Executing & { readonly isTransaction: boolean },
  query: Query,
): Query => (db.isTransaction && isPostgres(db) ? query.forUpdate() : query)

type Executing = { getExecutor(): { readonly adapter: unknown } }

export const isPostgres = (db: Executing): boolean => db.getExecutor().adapter instanceof PostgresAdapter

const SERIALIZATION = ['40001', '40P01']
const UNIQUE = '23505'
/** Also 25006, read-only: what was the primary before a fail-over, and will not be again. */
const AWAY =
  /^(?:08|57P0|25006|53300)|^(?:ECONN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)/
const DISK_FULL = '53100'
const CUT = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error)/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether a transaction lost against another one: nothing was done, and trying again is safe. */
export const isSerializationFailure = (error: unknown): boolean => SERIALIZATION.includes(codeOf(error))

/** Whether another transaction has added the same row: a second try sees it. */
export const isDuplicate = (error: unknown): boolean => codeOf(error) === UNIQUE

/** Whether the server, or a pooler before it, cannot be reached or has ended the session. */
const isAway = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) || (error instanceof Error && CUT.test(error.message))

/** Throws `databaseAway` for a server that is away, `storageFull` for one whose disk is full, and any other fault as it is. */
function refuseFault(error: unknown): never {
  if (codeOf(error) === DISK_FULL) throw new Refusal('storageFull', (error as Error).message)
  if (isAway(error)) throw new Refusal('databaseAway', error instanceof Error ? error.message : undefined)
  throw error
}

/** The time of a database that has a clock of its own, in seconds; undefined for the embedded one. */
export async function serverTime<Tables>(db: Kysely<Tables>): Promise<number | undefined> {
  if (!isPostgres(db)) return undefined
  const { rows } = await sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 as at`.execute(db)
  return rows[0]?.at
}
