import { join } from 'node:path'
import { type BranchConfig, endAllLinks, masterKeyPath, openVault, OPERATOR, Refusal } from '@liangpai/server'
import {
  addAudit,
  checkSchema,
  inEmptyPlace,
  knownSchema,
  type Manifest,
  putRows,
  readManifest,
  ROWS,
} from '@liangpai/server/store'
import { SERVICE } from '../config.ts'
import { openServices, type Services } from '../openServices.ts'
import { MATTER } from '../matter/matterLink.ts'
import { migrations } from '../migrations.ts'
import { openServicesStore } from '../servicesStore.ts'
import { tablesInOrder } from './tables.ts'

/** What restored services are, and whatever had its last day since: it was deleted again. */
export type RestoredServices = { origin: string; at: number; rows: number; deletedAgain: string[] }

/** Whoever restores says that they know what comes back. */
export type RestoreServicesOptions = { despiteDeletions?: boolean }

/**
 * Restores a backup into an empty place. What had its day since is deleted again before anybody reads it, and everybody who works
 * for them signs in anew. What somebody deleted themself since, nobody can know: it is there again.
 * So it is refused with `restoreBringsBack` unless that is accepted. Throws `masterKeyMissing`, `backupUnreadable`,
 * `masterKeyWrong`, `backupForged`, `backupDamaged`, `databaseNewer`, `originChanged`, `databaseNotEmpty`, `restoreUnderWay`.
 */
export async function restoreServices(
  config: BranchConfig,
  folder: string,
  { despiteDeletions = false }: RestoreServicesOptions = {},
): Promise<RestoredServices> {
  const masterKeyFile = masterKeyPath(config)
  const manifest = await readManifest(folder, openVault(masterKeyFile, SERVICE), {})
  checkSchema(manifest, knownSchema(migrations))
  const { origin, at, rows } = manifest
  if (config.origin !== undefined && config.origin !== origin) throw new Refusal('originChanged', origin)
  if (!despiteDeletions) throw new Refusal('restoreBringsBack', new Date(at * 1000).toISOString())
  return inEmptyPlace({ ...config, masterKeyFile }, async (place) => {
    await load(place, manifest, folder)
    const services = await openServices(place)
    const deletedAgain = await settle(services).finally(() => services.close())
    return { origin, at, rows, deletedAgain }
  })
}

async function load(config: BranchConfig, { schema, files }: Manifest, folder: string): Promise<void> {
  const store = await openServicesStore({ ...config, upTo: schema })
  const file = { path: join(folder, ROWS), unpacked: files[0]?.unpacked ?? 0 }
  await putRows(store, file, tablesInOrder).finally(() => store.close())
}

/** Ends every way in of people, notes what happened, and deletes what has had its day. */
async function settle(services: Services): Promise<string[]> {
  const { context } = services
  await context.transact(OPERATOR, async ({ tx, at, actor, ledBy }) => {
    await endAllLinks(tx, { except: MATTER })
    await addAudit(tx, { at, actor, verb: 'restore', subject: 'database', detail: '{}', organizationId: ledBy })
  })
  return services.forgetExpired()
}
