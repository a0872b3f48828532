import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import { createMasterKey } from '../vault/vault.ts'
import { databaseFile } from './sqlite.ts'
import { isUnused, makeUnused } from './unused.ts'

/** Where a service is set up, and the file of the master key that it gets there. */
export type FoundingPlace = { data: string; databaseUrl?: string; keyFile: string; service: string }

/**
 * Sets a service up, with a new master key if there is none. Whatever is refused, neither a key nor a database is left that was not
 * there before: whoever mistyped something begins anew, and nobody takes what is left for an installation.
 */
export async function foundService(place: FoundingPlace, setUp: () => Promise<unknown>): Promise<void> {
  const { keyFile, service } = place
  const wasUnused = await isUnused(place)
  const isNewKey = createMasterKey(keyFile, service)
  try {
    await setUp()
  } catch (error) {
    const isOfAnother = error instanceof Refusal && error.code === 'alreadyInitialised'
    if (wasUnused && !isOfAnother) await removeDatabase(place)
    if (isNewKey && !isOfAnother) rmSync(keyFile, { force: true })
    removeIfEmpty(place.data)
    throw error
  }
}

async function removeDatabase({ data, databaseUrl }: FoundingPlace): Promise<void> {
  if (databaseUrl !== undefined) return makeUnused(databaseUrl)
  for (const tail of ['', '-wal', '-shm']) rmSync(databaseFile(data) + tail, { force: true })
}

const removeIfEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
}
