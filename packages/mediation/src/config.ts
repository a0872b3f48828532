import { join } from 'node:path'
import type { PublishedHolidays } from '@liangpai/server'

/** What the master key of a station names as its service. */
export const SERVICE = 'station'

/** How a station is opened. */
export type StationConfig = {
  /** The folder of the embedded database and, unless given, of the master key. */
  data: string
  /** Such as `https://station.example`; http only on localhost. By default the recorded one, which never changes. */
  origin?: string
  /** A PostgreSQL server in place of the embedded database. */
  databaseUrl?: string
  masterKeyFile?: string
  /** Set by a restore alone, while it puts the database together. */
  isRestoring?: boolean
  /** A file of published holidays, in place of those that this release knows. */
  holidaysFile?: string
  /** The same for tests and rehearsals. */
  holidays?: PublishedHolidays
  /** Seconds since the epoch; for tests and rehearsals. */
  now?: () => number
}

/**
 * The configuration of a station, from its own environment: `LIANGPAI_DATA` (`./station-data`), `LIANGPAI_ORIGIN`, `DATABASE_URL`,
 * `LIANGPAI_MASTER_KEY_FILE`, `LIANGPAI_HOLIDAYS`.
 */
export function stationConfigFrom(env: NodeJS.ProcessEnv): StationConfig {
  return {
    data: env['LIANGPAI_DATA'] || './station-data',
    ...optional('origin', env['LIANGPAI_ORIGIN']),
    ...optional('databaseUrl', env['DATABASE_URL']),
    ...optional('masterKeyFile', env['LIANGPAI_MASTER_KEY_FILE']),
    ...optional('holidaysFile', env['LIANGPAI_HOLIDAYS']),
  }
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [k in K]?: string }

/** Where the master key is: by default in the data folder. */
export const masterKeyPath = ({ data, masterKeyFile }: StationConfig): string =>
  masterKeyFile ?? join(data, 'master.key')
