import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'
import { Refusal } from '../refusal.ts'
import { OpenFile } from './openFile.ts'
import { isBusy, onSqlite } from './sqliteFault.ts'

const MEMORY = ':memory:'

// Without it, a Date as first parameter is taken for named parameters: the others move up, and the last becomes NULL.
const noNamed = {}

/**
 * Node's own SQLite in the shape that Kysely's SQLite dialect expects. A Date or undefined as parameter throws.
 * Transactions take the write lock at once: one that read first and wrote later would fail if another had been faster. None
 * begins in a file that is no longer at its path: throws `databaseReplaced`.
 */
export function nodeSqlite(path: string, beforeCommit: () => void = () => {}): SqliteDatabase {
  const db = open(path)
  const file = path === MEMORY ? undefined : new OpenFile(path)
  return {
    close: () => db.close(),
    prepare(sql) {
      if (sql === 'begin') file?.check()
      if (sql === 'commit') beforeCommit()
      // SQLite has rolled back by itself where the disk is full; a second time would hide that.
      if (sql === 'rollback' && !db.isTransaction) return nothing
      const statement = onSqlite(path, () => db.prepare(sql === 'begin' ? 'begin immediate' : sql))
      const cast = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => onSqlite(path, () => statement.all(noNamed, ...cast(parameters))),
        run: (parameters) => onSqlite(path, () => statement.run(noNamed, ...cast(parameters))),
        iterate: (parameters) => statement.iterate(noNamed, ...cast(parameters)) as IterableIterator<unknown>,
      }
    },
  }
}

const nothing: ReturnType<SqliteDatabase['prepare']> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

function open(path: string): DatabaseSync {
  try {
    return onSqlite(path, () => {
      const db = new DatabaseSync(path)
      db.exec(
        'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on',
      )
      db.exec('pragma secure_delete = on') // what is deleted is overwritten, not only forgotten
      // From here on we wait for a busy database ourselves: SQLite would block the whole process meanwhile.
      db.exec('pragma busy_timeout = 10')
      return db
    })
  } catch (error) {
    throw isBusy(error) ? new Refusal('databaseBusy', path) : error
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
  constructor(path: string, beforeCommit?: () => void) {
    super({ database: nodeSqlite(path, beforeCommit) })
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}
