import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { RefusalCode } from '@liangpai/presentation'
import { OPERATOR, Refusal } from '@liangpai/server'
import {
  addAudit,
  digestOf,
  inSnapshot,
  knownSchema,
  makeBackupFolder,
  ROWS,
  writeManifest,
  writeRows,
} from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { tableHead } from '../journal/table.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { settings } from '../store/settings.ts'
import type { Manifest } from './manifest.ts'
import { oldBackups, recordBackup } from '../store/backups.ts'
import { tablesInOrder } from './tables.ts'
import { OFFICE } from '../store/issuers.ts'

/**
 * What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. `unnoted` says why the
 * database could not note that it was made, as on a full disk: the backup is whole all the same.
 * `toDelete` are earlier ones that are older than the consent text says, and still there.
 */
export type BackedUp = {
  folder: string
  origin: string
  at: number
  rows: number
  unnoted?: RefusalCode
  toDelete?: string[]
}

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take
 * back. The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing
 * is left of one that failed.
 */
export async function backUp(context: Context, folder: string): Promise<BackedUp> {
  const { origin } = context
  const at = context.now()
  const takeAway = makeBackupFolder(folder)
  const content = await write(context, folder, at).catch((error: unknown) => {
    takeAway()
    throw error
  })
  const unnoted = await note(context, folder, at)
  const toDelete = await oldBackups(context)
  return {
    folder,
    origin,
    at,
    rows: content.rows,
    ...(unnoted && { unnoted }),
    ...(toDelete.length > 0 && { toDelete }),
  }
}

async function write(context: Context, folder: string, at: number): Promise<Pick<Manifest, 'rows'>> {
  const content = await contentOf(context, folder)
  writeManifest(folder, context.vault, {
    format: 1,
    origin: context.origin,
    at,
    schema: knownSchema(migrations),
    ...content,
  })
  return content
}

/** Notes the backup in the database; returns why that failed. */
const note = (context: Context, folder: string, at: number): Promise<RefusalCode | undefined> =>
  context
    .transact(OPERATOR, async ({ tx }) => {
      await settings.write(tx, 'backup', String(at))
      await recordBackup(tx, { folder, at })
      await addAudit(tx, {
        at,
        actor: OPERATOR,
        verb: 'backup',
        subject: 'database',
        detail: '{}',
        organizationId: OFFICE,
      })
    })
    .then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? error.code : 'internal'),
    )

async function contentOf({ store }: Context, folder: string): Promise<Pick<Manifest, 'journal' | 'rows' | 'files'>> {
  const path = join(folder, ROWS)
  const { journal, rows, unpacked } = await inSnapshot(store.db, async (db) => {
    const { n, hash } = await tableHead(db)
    return { journal: { n, hash }, ...(await writeRows(db, path, tablesInOrder)) }
  })
  const file = { name: ROWS, bytes: statSync(path).size, unpacked, sha256: await digestOf(path) } as const
  return { journal, rows, files: [file] }
}
