import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '../files/fileFault.ts'
import { NodeSqliteDialect } from './nodeSqlite.ts'

/** Where the embedded database lies in a data folder. */
export const databaseFile = (data: string): string => join(data, 'liangpai.db')

/** Whether a data folder has an embedded database; a file of no bytes is none. */
export const hasDatabaseFile = (data: string): boolean =>
  (statSync(databaseFile(data), { throwIfNoEntry: false })?.size ?? 0) > 0

/** Kysely's dialect of the embedded database in a data folder, which is made for its owner alone. `beforeCommit` is called before each commit. */
export function sqliteDialect(data: string, beforeCommit: () => void): NodeSqliteDialect {
  writing(data, () => mkdirSync(data, { recursive: true, mode: 0o700 }))
  const dialect = new NodeSqliteDialect(databaseFile(data), beforeCommit)
  writing(data, () => chmodSync(databaseFile(data), 0o600)) // SQLite gives its other files the same mode
  return dialect
}
