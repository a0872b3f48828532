import { Socket } from 'node:net'
import {
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
} from 'kysely'
import pg from 'pg'
import { BoundedDriver, type Bounds } from './bounds.ts'
import { refuseFault } from './postgresFault.ts'

const INT8 = 20
const CONNECTIONS = 5

/** Milliseconds to wait for a connection, and for a sign of life of a server that owes an answer. */
const CONNECTING = 5000
const SILENCE = 60_000

/** Kysely's dialect of a PostgreSQL server. Counts and seconds come back as numbers. */
export const postgresDialect = (connectionString: string): PostgresDialect =>
  new PostgresDialect({ pool: openPool(connectionString, CONNECTIONS) })

/** How many connections a dialect opens at most, and how long its transactions may take. */
export type ServerOptions = { connections: number; bounds: Bounds }

/**
 * The same for a service's own database: what is asked of a server that is away or full throws `databaseAway`, `storageFull`,
 * and nobody keeps a lock for longer than the bounds say.
 */
export function refusingDialect(connectionString: string, { connections, bounds }: ServerOptions): PostgresDialect {
  const pool = openPool(connectionString, connections)
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
  return new BoundedDialect({ pool: refusing }, bounds)
}

class BoundedDialect extends PostgresDialect {
  private readonly _createDriver: () => BoundedDriver

  constructor(config: PostgresDialectConfig, bounds: Bounds) {
    super(config)
    this._createDriver = () => new BoundedDriver(config, bounds)
  }

  override createDriver(): BoundedDriver {
    return this._createDriver()
  }
}

function openPool(connectionString: string, connections: number): pg.Pool {
  const types: pg.CustomTypesConfig = {
    // They are safe integers here; pg would return them as text.
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({
    connectionString,
    types,
    max: connections,
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

/**
 * The same for a row to which rows refer that others add at this moment: they hold its key until they end. Whoever has changed it and
 * then asks for its key, too, waits for them, and they for the change.
 */
export const forNoKeyUpdate = <Query extends { forNoKeyUpdate(): Query }>(
  db: Executing & { readonly isTransaction: boolean },
  query: Query,
): Query => (db.isTransaction && isPostgres(db) ? query.forNoKeyUpdate() : query)

type Executing = { getExecutor(): { readonly adapter: unknown } }

/** Whether a database is PostgreSQL, and not the embedded one. */
export const isPostgres = (db: Executing): boolean => db.getExecutor().adapter instanceof PostgresAdapter

/** The time of a database that has a clock of its own, in seconds; undefined for the embedded one. */
export async function serverTime<Tables>(db: Kysely<Tables>): Promise<number | undefined> {
  if (!isPostgres(db)) return undefined
  const { rows } = await sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 as at`.execute(db)
  return rows[0]?.at
}
