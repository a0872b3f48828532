import { statSync } from 'node:fs'
import { join } from 'node:path'
import { OPERATOR } from '@liangpai/server'
import {
  addAudit,
  digestOf,
  inSnapshot,
  knownSchema,
  makeBackupFolder,
  type Manifest,
  ROWS,
  writeManifest,
  writeRows,
} from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { settings } from '../store/settings.ts'
import { tablesInOrder } from './tables.ts'

/** What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. */
export type BackedUpStation = { folder: string; origin: string; at: number; rows: number }

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take back.
 * The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing is left of
 * one that failed.
 */
export async function backUpStation(context: Context, folder: string): Promise<BackedUpStation> {
  const { origin } = context
  const at = context.now()
  const takeAway = makeBackupFolder(folder)
  const { rows } = await write(context, folder, at).catch((error: unknown) => {
    takeAway()
    throw error
  })
  await note(context, at)
  return { folder, origin, at, rows }
}

async function write(context: Context, folder: string, at: number): Promise<Pick<Manifest, 'rows'>> {
  const { store, vault, origin } = context
  const path = join(folder, ROWS)
  const { rows, unpacked } = await inSnapshot(store.db, (db) => writeRows(db, path, tablesInOrder))
  const file = { name: ROWS, bytes: statSync(path).size, unpacked, sha256: await digestOf(path) } as const
  writeManifest(folder, vault, { format: 1, origin, at, schema: knownSchema(migrations), rows, files: [file] })
  return { rows }
}

const note = (context: Context, at: number): Promise<void> =>
  context.transact(OPERATOR, async ({ tx, actor, ledBy }) => {
    await settings.write(tx, 'backup', String(at))
    await addAudit(tx, { at, actor, verb: 'backup', subject: 'database', detail: '{}', organizationId: ledBy })
  })
