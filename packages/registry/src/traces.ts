import { existsSync, statSync } from 'node:fs'
import { masterKeyPath, Refusal } from '@liangpai/server'
import { isUnused } from '@liangpai/server/store'
import { allKeys } from './store/keys.ts'
import { openStore } from './store/store.ts'
import { type Config, isServer, journalPlace } from './config.ts'

/**
 * Throws `notInitialised` where nothing says that a registry was ever set up: no database, no master key and no journal. With
 * one of them there, what is not there is lost, and nobody is told to begin anew.
 */
export async function requireTraces(config: Config): Promise<void> {
  if (existsSync(masterKeyPath(config)) || hasJournalFile(config) || !(await isUnused(config))) return
  throw new Refusal('notInitialised')
}

/** Throws `databaseMissing` and `masterKeyMissing` where a registry was set up that has lost the one or the other. */
export async function refuseTraces(config: Config): Promise<void> {
  const isNew = await isUnused(config)
  if (isNew && hasJournalFile(config)) throw new Refusal('databaseMissing')
  if (!isNew && !existsSync(masterKeyPath(config)) && (await hasKeys(config)))
    throw new Refusal('masterKeyMissing', masterKeyPath(config))
}

/** Whether the database holds keys that are sealed under a master key; a set-up that was refused left none. */
async function hasKeys(config: Config): Promise<boolean> {
  const store = await openStore(config)
  return allKeys(store.db)
    .then((keys) => keys.length > 0)
    .finally(() => store.close())
}

/** Whether a copy of the journal lies in a file. One on a server is found when it is begun. */
function hasJournalFile(config: Config): boolean {
  const place = journalPlace(config)
  return !isServer(place) && (statSync(place, { throwIfNoEntry: false })?.size ?? 0) > 0
}
