import { CompiledQuery, type DatabaseConnection, PostgresDriver } from 'kysely'

/**
 * How long a transaction on a server may wait for a lock, run one statement, and stand still between two, in milliseconds; 0
 * is for ever. A process that is frozen keeps its locks until the server ends its session.
 */
export type Bounds = { lock: number; statement: number; idle: number }

/** Of an act: it waits for nobody but the database, so one that stands still for so long is a process that is frozen. */
export const ACT: Bounds = { lock: 1000, statement: 20_000, idle: 5000 }

/** Of what is done at a start, or by an operator who waits: tables are changed, a long journal is compared. */
export const LONG: Bounds = { lock: 1000, statement: 0, idle: 120_000 }

/**
 * Kysely's driver of PostgreSQL, with bounds to each transaction. They are set within it and not for the session: a pooler
 * refuses settings that come with the connection, and gives each transaction another session. One message begins and sets.
 */
export class BoundedDriver extends PostgresDriver {
  private readonly _begin: string

  constructor(config: ConstructorParameters<typeof PostgresDriver>[0], { lock, statement, idle }: Bounds) {
    super(config)
    this._begin = [
      'begin',
      `set local lock_timeout = ${lock}`,
      `set local statement_timeout = ${statement}`,
      `set local idle_in_transaction_session_timeout = ${idle}`,
    ].join('; ')
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this._begin))
  }
}
