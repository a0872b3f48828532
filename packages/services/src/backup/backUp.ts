import { branchSettings, OPERATOR } from '@liangpai/server'
import { addAudit, backUpRows, knownSchema } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { migrations } from '../migrations.ts'
import { tablesInOrder } from './tables.ts'

/** What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. */
export type BackedUpServices = { folder: string; origin: string; at: number; rows: number }

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take back.
 * The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing is left of
 * one that failed.
 */
export async function backUpServices(context: Context, folder: string): Promise<BackedUpServices> {
  const { origin, store, vault } = context
  const at = context.now()
  const schema = knownSchema(migrations)
  const { rows } = await backUpRows({ db: store.db, vault, origin, at, schema, tables: tablesInOrder }, folder)
  await note(context, at)
  return { folder, origin, at, rows }
}

const note = (context: Context, at: number): Promise<void> =>
  context.transact(OPERATOR, async ({ tx, actor, ledBy }) => {
    await branchSettings.write(tx, 'backup', String(at))
    await addAudit(tx, { at, actor, verb: 'backup', subject: 'database', detail: '{}', organizationId: ledBy })
  })
