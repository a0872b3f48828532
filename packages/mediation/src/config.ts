import { join } from 'node:path'
import type { PublishedHolidays } from '@liangpai/server'

/** How a station is opened. */
export type StationConfig = {
  /** The folder of the embedded database and, unless given, of the master key. */
  data: string
  /** Such as `https://station.example`; http only on localhost. By default the recorded one, which never changes. */
  origin?: string
  /** A PostgreSQL server in place of the embedded database. */
  databaseUrl?: string
  masterKeyFile?: string
  /** In place of the holidays that this release knows. */
  holidays?: PublishedHolidays
  /** Seconds since the epoch; for tests and rehearsals. */
  now?: () => number
}

/** Where the master key is: by default in the data folder. */
export const masterKeyPath = ({ data, masterKeyFile }: StationConfig): string =>
  masterKeyFile ?? join(data, 'master.key')
