import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Vault } from '../../vault/vault.ts'
import type { Schema } from '../migrations/migrate.ts'
import { inSnapshot } from '../snapshot.ts'
import type { ServerTables } from '../tables.ts'
import { makeBackupFolder } from './folder.ts'
import { digestOf, ROWS, writeManifest } from './manifest.ts'
import { type TablesInOrder, writeRows } from './rows.ts'

/** Of what a backup is made: a service whose database is all that it keeps. */
export type BackedUp = {
  db: Kysely<ServerTables>
  vault: Vault
  origin: string
  at: number
  schema: Schema
  tables: TablesInOrder
}

/**
 * Backs a database up into a new folder while the service runs: one moment of all tables, which either database can take back. The
 * master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing is left of one that
 * failed.
 */
export async function backUpRows(
  { db, vault, origin, at, schema, tables }: BackedUp,
  folder: string,
): Promise<{ rows: number }> {
  const takeAway = makeBackupFolder(folder)
  try {
    const path = join(folder, ROWS)
    const { rows, unpacked } = await inSnapshot(db, (one) => writeRows(one, path, tables))
    const file = { name: ROWS, bytes: statSync(path).size, unpacked, sha256: await digestOf(path) } as const
    writeManifest(folder, vault, { format: 1, origin, at, schema, rows, files: [file] })
    return { rows }
  } catch (error) {
    takeAway()
    throw error
  }
}
