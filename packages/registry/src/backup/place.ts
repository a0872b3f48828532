import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, syncFolder, writing } from '@liangpai/server'
import { databaseFile, isUnused, makeUnused, whileAlone } from '@liangpai/server/store'
import { type Config, journalPlace, masterKeyPath } from '../config.ts'

/** Where an embedded database is put together, so that nobody finds a part of it under its name. */
const ASIDE = 'restoring'

/**
 * Lets a database be put together in the empty place of a configuration, for one restore at a time; `fill` gets the
 * configuration to do so by. Whatever fails, nothing is left: a database that was loaded and not replayed has ended badges
 * in effect. Throws `databaseNotEmpty`, `restoreUnderWay`.
 */
export const inEmptyPlace = <T>(config: Config, fill: (place: Config) => Promise<T>): Promise<T> =>
  config.databaseUrl === undefined
    ? inFolder(config, fill)
    : onServer({ ...config, databaseUrl: config.databaseUrl }, fill)

async function inFolder<T>(config: Config, fill: (place: Config) => Promise<T>): Promise<T> {
  const aside = join(config.data, ASIDE)
  const place = { ...config, data: aside, journal: journalPlace(config), masterKeyFile: masterKeyPath(config) }
  await requireUnused(config)
  writing(config.data, () => mkdirSync(config.data, { recursive: true, mode: 0o700 })) // a new machine has none
  claim(aside)
  try {
    const result = await fill(place)
    await requireUnused(config)
    moveDatabase(aside, config.data)
    return result
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const onServer = <T>(config: Config & { databaseUrl: string }, fill: (place: Config) => Promise<T>): Promise<T> =>
  whileAlone(config.databaseUrl, 'restoreUnderWay', async () => {
    await requireUnused(config)
    return fill(config).catch(async (error: unknown) => {
      await makeUnused(config.databaseUrl)
      throw error
    })
  })

async function requireUnused(config: Config): Promise<void> {
  if (!(await isUnused(config))) throw new Refusal('databaseNotEmpty')
}

/** Makes the folder, which one run alone can do. */
function claim(aside: string): void {
  try {
    mkdirSync(aside, { mode: 0o700 })
  } catch (error) {
    if (existsSync(aside)) throw new Refusal('restoreUnderWay', aside)
    writing(aside, () => {
      throw error
    })
  }
}

/** The log first: without it, the database would lack what was done last. */
function moveDatabase(from: string, to: string): void {
  writing(to, () => {
    for (const tail of ['-wal', '']) {
      const path = databaseFile(from) + tail
      if (existsSync(path)) renameSync(path, databaseFile(to) + tail)
    }
    syncFolder(to)
  })
}
