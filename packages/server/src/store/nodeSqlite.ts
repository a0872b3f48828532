import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'

// Without it, a Date as first parameter is taken for named parameters: the others move up, and the last becomes NULL.
const noNamed = {}

/**
 * Node's own SQLite in the shape that Kysely's SQLite dialect expects. A Date or undefined as parameter throws.
 * Transactions take the write lock at once: one that read first and wrote later would fail if another had been faster.
 */
export function nodeSqlite(path: string): SqliteDatabase {
  const db = new DatabaseSync(path)
  db.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  // From here on we wait for a busy database ourselves: SQLite would block the whole process meanwhile.
  db.exec('pragma busy_timeout = 10')
  return {
    close: () => db.close(),
    prepare(sql) {
      const statement = db.prepare(sql === 'begin' ? 'begin immediate' : sql)
      const cast = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(noNamed, ...cast(parameters)),
        run: (parameters) => statement.run(noNamed, ...cast(parameters)),
        iterate: (parameters) => statement.iterate(noNamed, ...cast(parameters)) as IterableIterator<unknown>,
      }
    },
  }
}

/** SQLite creates tables within a transaction. Kysely believes otherwise, and would let two processes migrate at once. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Kysely's dialect on Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(path: string) {
    super({ database: nodeSqlite(path) })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

const SQLITE_BUSY = 5

/** Whether another process had the lock: nothing was done, and trying again is safe. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' && (code & 0xff) === SQLITE_BUSY
}
