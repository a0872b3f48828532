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
import { openStation, type Station } from '../openStation.ts'
import { CASE } from '../store/cases.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openStore } from '../store/store.ts'
import { tablesInOrder } from './tables.ts'

/** What a restored station is, and the cases whose last day has come since: they were deleted again. */
export type RestoredStation = { origin: string; at: number; rows: number; deletedAgain: string[] }

/** Whoever restores says that they know what comes back. */
export type RestoreStationOptions = { despiteDeletions?: boolean }

/**
 * Restores a backup into an empty place. What had its day since is deleted again before anybody reads it, and everybody who works
 * for the station signs in anew. What a side deleted itself since, or the station took back, nobody can know: it is there again.
 * So it is refused with `restoreBringsBack` unless that is accepted. Throws `masterKeyMissing`, `backupUnreadable`,
 * `masterKeyWrong`, `backupForged`, `backupDamaged`, `databaseNewer`, `originChanged`, `databaseNotEmpty`, `restoreUnderWay`.
 */
export async function restoreStation(
  config: BranchConfig,
  folder: string,
  { despiteDeletions = false }: RestoreStationOptions = {},
): Promise<RestoredStation> {
  const masterKeyFile = masterKeyPath(config)
  const manifest = await readManifest(folder, openVault(masterKeyFile, SERVICE), {})
  checkSchema(manifest, knownSchema(migrations))
  const { origin, at, rows } = manifest
  if (config.origin !== undefined && config.origin !== origin) throw new Refusal('originChanged', origin)
  if (!despiteDeletions) throw new Refusal('restoreBringsBack', new Date(at * 1000).toISOString())
  return inEmptyPlace({ ...config, masterKeyFile }, async (place) => {
    await load(place, manifest, folder)
    const station = await openStation(place)
    const deletedAgain = await settle(station).finally(() => station.close())
    return { origin, at, rows, deletedAgain }
  })
}

async function load(config: BranchConfig, { schema, files }: Manifest, folder: string): Promise<void> {
  const store = await openStore({ ...config, upTo: schema })
  const file = { path: join(folder, ROWS), unpacked: files[0]?.unpacked ?? 0 }
  await putRows(store, file, tablesInOrder).finally(() => store.close())
}

/** Ends every way in of people, notes what happened, and deletes what has had its day. */
async function settle(station: Station): Promise<string[]> {
  const { context } = station
  await context.transact(OPERATOR, async ({ tx, at, actor, ledBy }) => {
    await endAllLinks(tx, { except: CASE })
    await addAudit(tx, { at, actor, verb: 'restore', subject: 'database', detail: '{}', organizationId: ledBy })
  })
  return station.forgetExpired()
}
