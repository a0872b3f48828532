import { addAudit } from '../store/audit.ts'
import { backUpRows } from '../store/backup/backUp.ts'
import type { TablesInOrder } from '../store/backup/rows.ts'
import { knownSchema } from '../store/migrations/migrate.ts'
import type { StoreOptions } from '../store/store.ts'
import { OPERATOR } from '../verb/actor.ts'
import type { BranchParts, BranchTransacting } from './branchContext.ts'
import { branchSettings } from './branchSettings.ts'

/** Of what the database of a service is made: its own migrations, and all of its tables. */
export type BranchRows = { migrations: NonNullable<StoreOptions['migrations']>; tables: TablesInOrder }

/** What a backup came to: where it is, the moment it shows in seconds, and how many rows it has. */
export type BackedUpBranch = { folder: string; origin: string; at: number; rows: number }

/**
 * Backs the database up into a new folder while the service runs: one moment of all tables, which either database can take back.
 * The master key is never in it. Throws `folderNotEmpty`, `folderInGit`, `folderUnwritable`, `storageFull`; nothing is left of
 * one that failed.
 */
export async function backUpBranch(
  { origin, store, vault, now, transact }: BranchTransacting & Pick<BranchParts, 'origin' | 'store' | 'vault' | 'now'>,
  { migrations, tables }: BranchRows,
  folder: string,
): Promise<BackedUpBranch> {
  const at = now()
  const schema = knownSchema(migrations)
  const { rows } = await backUpRows({ db: store.db, vault, origin, at, schema, tables }, folder)
  await transact(OPERATOR, async ({ tx, actor, ledBy }) => {
    await branchSettings.write(tx, 'backup', String(at))
    await addAudit(tx, { at, actor, verb: 'backup', subject: 'database', detail: '{}', organizationId: ledBy })
  })
  return { folder, origin, at, rows }
}
