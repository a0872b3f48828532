import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '../../files/fileFault.ts'
import { syncFolder } from '../../files/wholeFile.ts'
import { Refusal } from '../../refusal.ts'
import { databaseFile } from '../sqlite.ts'
import { isUnfinished, markRestoring, unmarkRestoring } from '../restoring.ts'
import { isUnused, makeUnused, withServer } from '../unused.ts'
import { whileAlone } from '../whileAlone.ts'

/** Where a database is: what else a configuration says of places has to be settled, since the data folder is another meanwhile. */
type Place = { data: string; databaseUrl?: string; isRestoring?: boolean }

/** Where an embedded database is put together, so that nobody finds a part of it under its name. */
const ASIDE = 'restoring'

/**
 * Lets a database be put together in the empty place of a configuration, for one restore at a time; `fill` gets the
 * configuration to do so by. Whatever fails, nothing is left: a database that was loaded and not replayed has ended badges
 * in effect. For the same reason no start opens what is left on a server by a process that was ended, and the next restore begins anew
 * there. Throws `databaseNotEmpty`, `restoreUnderWay`.
 */
export const inEmptyPlace = <Config extends Place, T>(
  config: Config,
  fill: (place: Config) => Promise<T>,
): Promise<T> =>
  config.databaseUrl === undefined
    ? inFolder(config, fill)
    : onServer({ ...config, databaseUrl: config.databaseUrl }, fill)

async function inFolder<Config extends Place, T>(config: Config, fill: (place: Config) => Promise<T>): Promise<T> {
  const aside = join(config.data, ASIDE)
  const place = { ...config, data: aside }
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

const onServer = <Config extends Place & { databaseUrl: string }, T>(
  config: Config,
  fill: (place: Config) => Promise<T>,
): Promise<T> =>
  whileAlone(config.databaseUrl, 'restoreUnderWay', async () => {
    // What another restore has left when it was ended in the midst: it began with an empty database.
    if (await withServer(config.databaseUrl, isUnfinished)) await makeUnused(config.databaseUrl)
    await requireUnused(config)
    try {
      await withServer(config.databaseUrl, markRestoring)
      const result = await fill({ ...config, isRestoring: true })
      await withServer(config.databaseUrl, unmarkRestoring)
      return result
    } catch (error) {
      await makeUnused(config.databaseUrl)
      throw error
    }
  })

async function requireUnused(config: Place): Promise<void> {
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
