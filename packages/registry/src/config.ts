import { dirname, join } from 'node:path'
import { optional, parseInput, Refusal, type ServiceConfig, serviceConfigFrom } from '@liangpai/server'
import { organizationName } from '@liangpai/server/input'
import type { HostTable } from './shop/hostPolicy.ts'

/** How a registry is opened. */
export type Config = ServiceConfig & {
  /** The copy of the journal outside of the database: a file, or another PostgreSQL as `postgres://…`. */
  journal?: string
  /** Seconds that pass whatever happens to the time of day; where only `now` is given, time passes as that says. */
  uptime?: () => number
  /** Names what `uptime` counts from. */
  boot?: string
  /** Who runs the machine, named in the consent text. */
  host?: string
  /** Hosts with known policies, besides the built-in ones. */
  hosts?: HostTable
  listSize?: number
  validityDays?: number
  /** Days after which a backup is deleted, as the consent text says; 35 unless given. */
  backupDays?: number
  /** Days for which the record of a consent is kept after its badge ended; unless given, nothing of it is. */
  keptDays?: number
}

/** The configuration of a service, from its environment (`LIANGPAI_*`, `DATABASE_URL`). */
export function configFromEnvironment(env: NodeJS.ProcessEnv): Config {
  return {
    ...serviceConfigFrom(env, './data'),
    ...optional('journal', env['LIANGPAI_JOURNAL']),
    ...optional('host', env['LIANGPAI_HOST']),
    ...(env['LIANGPAI_LIST_SIZE'] && { listSize: Number(env['LIANGPAI_LIST_SIZE']) }),
    ...(env['LIANGPAI_BACKUP_DAYS'] && { backupDays: Number(env['LIANGPAI_BACKUP_DAYS']) }),
    ...(env['LIANGPAI_PERIOD'] && { keptDays: Number(env['LIANGPAI_PERIOD']) }),
  }
}

/**
 * Where the copy of the journal is: by default a file in the data folder. Throws `journalInDatabase` for the registry's own
 * database, with which it would be lost.
 */
export function journalPlace({ data, journal, databaseUrl }: Config): string {
  if (journal === undefined) return join(data, 'endings.jsonl')
  if (isServer(journal) && databaseUrl !== undefined && nameOf(journal) === nameOf(databaseUrl))
    throw new Refusal('journalInDatabase', nameOf(journal))
  return journal
}

/** Whether a place is a server, and no file: any address, so that a mistyped one never becomes a file of that name. */
export const isServer = (place: string): boolean => place.includes('://')

/** Server and database without user, password and options. */
function nameOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

/** The folders that a registry writes to. */
export function foldersOf(config: Config): string[] {
  const journal = journalPlace(config)
  return [config.data, ...(isServer(journal) ? [] : [dirname(journal)])]
}

/** Returns who runs the machine, as the consent text names them; throws what a name is refused by. */
export const checkHost = (host: string): string => parseInput(organizationName, host)

/** Entries of the largest status list there may be (PROFILE 6). */
export const LARGEST_LIST = 2 ** 17

/** Returns a list size of 2^13 to 2^17 entries in whole bytes (PROFILE 6); throws `listSize`. */
export function checkListSize(size: number): number {
  if (!Number.isInteger(size) || size < 2 ** 13 || size > LARGEST_LIST || size % 8 !== 0) throw new Refusal('listSize')
  return size
}

/** Returns the days a badge is valid, within 400 counted from the midnight before it is signed (PROFILE 2); throws `validityDays`. */
export function checkValidity(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > 392) throw new Refusal('validityDays')
  return days
}

/** How long backups are kept unless the operator says otherwise. */
const USUAL_BACKUP_DAYS = 35

/** On PostgreSQL, what was deleted is gone from the server's files with the monthly rewrite. */
const LEAST_ON_POSTGRES = 31

/** Returns the days after which a backup is deleted: 1 to 365, on PostgreSQL at least 31; throws `backupDays`. */
export function checkBackupDays({ backupDays = USUAL_BACKUP_DAYS, databaseUrl }: Config): number {
  const least = databaseUrl === undefined ? 1 : LEAST_ON_POSTGRES
  if (!Number.isInteger(backupDays) || backupDays < least || backupDays > 365) throw new Refusal('backupDays')
  return backupDays
}

/** Returns the days for which a consent's record is kept after the ending, 1 to 3650, or nothing; throws `keptDays`. */
export function checkKeptDays({ keptDays }: Config): number | undefined {
  if (keptDays === undefined) return undefined
  if (!Number.isInteger(keptDays) || keptDays < 1 || keptDays > 3650) throw new Refusal('keptDays')
  return keptDays
}
