import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StateError } from '../stateError.ts'

/** `PRAGMA user_version` of this schema. A folder of another version is refused: one run makes it anew. */
const VERSION = 2

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
  listing_host TEXT NOT NULL, listing_id TEXT NOT NULL, key TEXT, reason TEXT
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
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(join(folder, 'audit.db'))
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    db.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -32768; BEGIN IMMEDIATE; COMMIT;')
  } catch (error) {
    db.close()
    throw new StateError('STATE_IN_USE', { cause: error })
  }
  const version = db.prepare('PRAGMA user_version').get()?.['user_version']
  if (version === 0) db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT;`)
  else if (version !== VERSION) {
    db.close()
    throw new StateError('STATE_VERSION')
  }
  return db
}
