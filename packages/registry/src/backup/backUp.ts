import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OPERATOR } from '@liangpai/server'
import { addAudit, inSnapshot, knownSchema } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { tableHead } from '../journal/table.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { settings } from '../store/settings.ts'
import { makeBackupFolder } from './folder.ts'
import { digestOf, type Manifest, ROWS, writeManifest } from './manifest.ts'
import { writeRows } from './rows.ts'

/** What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. */
export type BackedUp = { folder: string; origin: string; at: number; rows: number }

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take
 * back. The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`.
 */
export async function backUp(context: Context, folder: string): Promise<BackedUp> {
  const { origin } = context
  const at = context.now()
  makeBackupFolder(folder)
  try {
    const content = await contentOf(context, folder)
    writeManifest(folder, { format: 1, origin, at, schema: knownSchema(migrations), ...content })
    await context.transact(OPERATOR, async ({ tx }) => {
      await settings.write(tx, 'backup', String(at))
      await addAudit(tx, { at, actor: OPERATOR, verb: 'backup', subject: 'database', detail: '{}' })
    })
    return { folder, origin, at, rows: content.rows }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function contentOf({ store }: Context, folder: string): Promise<Pick<Manifest, 'journal' | 'rows' | 'files'>> {
  const path = join(folder, ROWS)
  const snapshot = await inSnapshot(store.db, async (db) => {
    const { n, hash } = await tableHead(db)
    return { journal: { n, hash }, rows: await writeRows(db, path) }
  })
  const file = { name: ROWS, bytes: statSync(path).size, sha256: await digestOf(path) } as const
  return { ...snapshot, files: [file] }
}
