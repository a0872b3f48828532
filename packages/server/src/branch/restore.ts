import { join } from 'node:path'
import { masterKeyPath } from '../config.ts'
import { endAllLinks } from '../links/forget.ts'
import { Refusal } from '../refusal.ts'
import { addAudit } from '../store/audit.ts'
import { checkSchema, type Manifest, readManifest, ROWS } from '../store/backup/manifest.ts'
import { inEmptyPlace } from '../store/backup/place.ts'
import { putRows } from '../store/backup/putRows.ts'
import { knownSchema } from '../store/migrations/migrate.ts'
import type { Store, StoreOptions } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { OPERATOR } from '../verb/actor.ts'
import { openVault } from '../vault/vault.ts'
import type { BranchRows } from './backUp.ts'
import type { BranchConfig } from './branchConfig.ts'
import type { BranchTransacting } from './branchContext.ts'
import type { Upkeep } from './upkeep.ts'

/** What a restored service is, and whatever had its last day since: it was deleted again. */
export type RestoredBranch = { origin: string; at: number; rows: number; deletedAgain: string[] }

/** Whoever restores says that they know what comes back. */
export type RestoreBranchOptions = { despiteDeletions?: boolean }

/** A service that was opened to be restored. */
type Restoring = Pick<Upkeep, 'forgetExpired'> & { readonly context: BranchTransacting; close(): Promise<void> }

/** Whose backup is restored. Private links of the purpose `spares` stay: the only way of somebody who has no other. */
export type RestorableBranch = BranchRows & {
  service: string
  openStore(options: Omit<StoreOptions, 'migrations' | 'sealed'>): Promise<Store<ServerTables>>
  open(config: BranchConfig): Promise<Restoring>
  spares: string
}

/**
 * Restores a backup into an empty place. What had its day since is deleted again before anybody reads it, and everybody who works
 * for the service signs in anew. What somebody deleted themself since, nobody can know: it is there again.
 * So it is refused with `restoreBringsBack` unless that is accepted. Throws `masterKeyMissing`, `backupUnreadable`,
 * `masterKeyWrong`, `backupForged`, `backupDamaged`, `databaseNewer`, `originChanged`, `databaseNotEmpty`, `restoreUnderWay`.
 */
export async function restoreBranch(
  branch: RestorableBranch,
  config: BranchConfig,
  folder: string,
  { despiteDeletions = false }: RestoreBranchOptions = {},
): Promise<RestoredBranch> {
  const masterKeyFile = masterKeyPath(config)
  const manifest = await readManifest(folder, openVault(masterKeyFile, branch.service), {})
  checkSchema(manifest, knownSchema(branch.migrations))
  const { origin, at, rows } = manifest
  if (config.origin !== undefined && config.origin !== origin) throw new Refusal('originChanged', origin)
  if (!despiteDeletions) throw new Refusal('restoreBringsBack', new Date(at * 1000).toISOString())
  return inEmptyPlace({ ...config, masterKeyFile }, async (place) => {
    await load(branch, place, manifest, folder)
    const opened = await branch.open(place)
    const deletedAgain = await settle(opened, branch.spares).finally(() => opened.close())
    return { origin, at, rows, deletedAgain }
  })
}

async function load(
  { openStore, tables }: RestorableBranch,
  place: BranchConfig,
  { schema, files }: Manifest,
  folder: string,
): Promise<void> {
  const store = await openStore({ ...place, upTo: schema })
  const file = { path: join(folder, ROWS), unpacked: files[0]?.unpacked ?? 0 }
  await putRows(store, file, tables).finally(() => store.close())
}

/** Ends every way in of people, notes what happened, and deletes what has had its day. */
async function settle({ context, forgetExpired }: Restoring, spares: string): Promise<string[]> {
  await context.transact(OPERATOR, async ({ tx, at, actor, ledBy }) => {
    await endAllLinks(tx, { except: spares })
    await addAudit(tx, { at, actor, verb: 'restore', subject: 'database', detail: '{}', organizationId: ledBy })
  })
  return forgetExpired()
}
