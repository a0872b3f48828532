import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StateError } from '../stateError.ts'
import { makeFolder, makePrivate } from './folder.ts'

/** `PRAGMA user_version` of this schema. A folder of another version is refused: one run makes it anew. */
const VERSION = 3

const SCHEMA = `
CREATE TABLE issuer (iss TEXT PRIMARY KEY, chain TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE list (
  iss TEXT NOT NULL, uri TEXT NOT NULL, status TEXT NOT NULL, iat INTEGER NOT NULL, etag TEXT, run INTEGER NOT NULL,
  PRIMARY KEY (iss, uri)
) WITHOUT ROWID;
CREATE TABLE badge (
  url TEXT PRIMARY KEY, token TEXT, iss TEXT, uri TEXT, idx INTEGER, exp INTEGER,
  run INTEGER NOT NULL, requested_at INTEGER NOT NULL
);
CREATE INDEX badge_of_list ON badge (iss, uri, exp) WHERE token IS NOT NULL;
CREATE TABLE result (
  key TEXT PRIMARY KEY, run INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
  valid_until INTEGER, as_of INTEGER, base_state TEXT, base_reason TEXT
);
CREATE TABLE row (
  n INTEGER PRIMARY KEY, line INTEGER NOT NULL, code TEXT NOT NULL, page TEXT NOT NULL,
  listing_host TEXT NOT NULL, listing_id TEXT NOT NULL, read_as TEXT NOT NULL,
  key TEXT, reason TEXT
);
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT, began INTEGER NOT NULL, ended INTEGER, settings TEXT NOT NULL,
  rows INTEGER NOT NULL, digest TEXT NOT NULL, requests INTEGER NOT NULL
);
`

/**
 * Opens the database of a state folder for this process alone; creates both where they do not exist. A transaction is
 * whole after a kill; after a power cut those of the last second may be missing. Throws `StateError`.
 */
export function openDatabase(folder: string): DatabaseSync {
  const db = openFile(folder)
  try {
    prepare(db, folder)
    return db
  } catch (error) {
    db.close()
    throw stateErrorOf(error, folder)
  }
}

function openFile(folder: string): DatabaseSync {
  try {
    makeFolder(folder)
    const file = join(folder, 'audit.db')
    makePrivate(file)
    return new DatabaseSync(file)
  } catch (cause) {
    throw new StateError('STATE_FOLDER', `there can be no state in ${folder}: ${String(cause)}`, { cause })
  }
}

function prepare(db: DatabaseSync, folder: string): void {
  db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE')
  const version = numberOf(db, 'PRAGMA user_version')
  const tables = numberOf(db, 'SELECT count(*) FROM sqlite_schema')
  db.exec('COMMIT')
  if (version === 0 && tables > 0)
    throw new StateError('STATE_UNREADABLE', `audit.db in ${folder} is no state of an audit`)
  if (version !== 0 && version !== VERSION)
    throw new StateError('STATE_VERSION', `another version wrote the state in ${folder}; an empty folder begins anew`)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768',
  )
  if (version === 0) db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT;`)
}

const numberOf = (db: DatabaseSync, query: string): number => Number(Object.values(db.prepare(query).get() ?? {})[0])

/** SQLite's result codes: another connection holds the lock; a table is missing, a page is damaged, or it is no database. */
const BUSY = [5, 6]
const UNREADABLE = [1, 11, 26]

/** What an error of SQLite says of a state folder. Any other error is returned as it is. */
export function stateErrorOf(error: unknown, folder: string): unknown {
  const code: unknown = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined
  if (typeof code !== 'number') return error
  if (BUSY.includes(code & 0xff))
    return new StateError('STATE_IN_USE', `another audit is running in ${folder}`, { cause: error })
  if (!UNREADABLE.includes(code & 0xff)) return error
  const advice = 'put back a copy of it, or begin anew in an empty folder'
  return new StateError('STATE_UNREADABLE', `the state in ${folder} is damaged; ${advice}`, { cause: error })
}
