import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { RefusalCode } from '@liangpai/presentation'
import { OPERATOR, Refusal } from '@liangpai/server'
import { addAudit, inSnapshot, knownSchema } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { tableHead } from '../journal/table.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { settings } from '../store/settings.ts'
import { makeBackupFolder } from './folder.ts'
import { digestOf, type Manifest, ROWS, writeManifest } from './manifest.ts'
import { writeRows } from './rows.ts'

/**
 * What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. `unnoted` says why the
 * database could not note that it was made, as on a full disk: the backup is whole all the same.
 */
export type BackedUp = { folder: string; origin: string; at: number; rows: number; unnoted?: RefusalCode }

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take
 * back. The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing
 * is left of one that failed.
 */
export async function backUp(context: Context, folder: string): Promise<BackedUp> {
  const { origin } = context
  const at = context.now()
  const takeAway = makeBackupFolder(folder, ROWS)
  const content = await write(context, folder, at).catch((error: unknown) => {
    takeAway()
    throw error
  })
  const unnoted = await note(context, at)
  return { folder, origin, at, rows: content.rows, ...(unnoted && { unnoted }) }
}

async function write(context: Context, folder: string, at: number): Promise<Pick<Manifest, 'rows'>> {
  const content = await contentOf(context, folder)
  writeManifest(folder, { format: 1, origin: context.origin, at, schema: knownSchema(migrations), ...content })
  return content
}

/** Notes the backup in the database; returns why that failed. */
const note = (context: Context, at: number): Promise<RefusalCode | undefined> =>
  context
    .transact(OPERATOR, async ({ tx }) => {
      await settings.write(tx, 'backup', String(at))
      await addAudit(tx, { at, actor: OPERATOR, verb: 'backup', subject: 'database', detail: '{}' })
    })
    .then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? error.code : 'internal'),
    )

async function contentOf({ store }: Context, folder: string): Promise<Pick<Manifest, 'journal' | 'rows' | 'files'>> {
  const path = join(folder, ROWS)
  const snapshot = await inSnapshot(store.db, async (db) => {
    const { n, hash } = await tableHead(db)
    return { journal: { n, hash }, rows: await writeRows(db, path) }
  })
  const file = { name: ROWS, bytes: statSync(path).size, sha256: await digestOf(path) } as const
  return { ...snapshot, files: [file] }
}
