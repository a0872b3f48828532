import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '../files/fileFault.ts'
import { NodeSqliteDialect } from './nodeSqlite.ts'

/** Where the embedded database lies in a data folder. */
export const databaseFile = (data: string): string => join(data, 'liangpai.db')

/** Kysely's dialect of the embedded database in a data folder, which is made for its owner alone. */
export function sqliteDialect(data: string): NodeSqliteDialect {
  writing(data, () => mkdirSync(data, { recursive: true, mode: 0o700 }))
  const dialect = new NodeSqliteDialect(databaseFile(data))
  writing(data, () => chmodSync(databaseFile(data), 0o600)) // SQLite gives its other files the same mode
  return dialect
}
