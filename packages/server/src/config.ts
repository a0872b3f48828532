import { join } from 'node:path'

/** How any service is opened. */
export type ServiceConfig = {
  /** The folder of the embedded database and, unless given, of the master key. */
  data: string
  /** Such as `https://service.example`; http only on localhost. By default the recorded one, which never changes. */
  origin?: string
  /** A PostgreSQL server in place of the embedded database. */
  databaseUrl?: string
  masterKeyFile?: string
  /** Set by a restore alone, while it puts the database together. */
  isRestoring?: boolean
  /** A file of published holidays, in place of those that this release knows. */
  holidaysFile?: string
  /** The time of day, in seconds since the epoch; for tests and rehearsals. */
  now?: () => number
}

/**
 * What every service reads of its environment: `LIANGPAI_DATA`, by default the service's own `folder`, `LIANGPAI_ORIGIN`,
 * `DATABASE_URL`, `LIANGPAI_MASTER_KEY_FILE`, `LIANGPAI_HOLIDAYS`.
 */
export const serviceConfigFrom = (env: NodeJS.ProcessEnv, folder: string): ServiceConfig => ({
  data: env['LIANGPAI_DATA'] || folder,
  ...optional('origin', env['LIANGPAI_ORIGIN']),
  ...optional('databaseUrl', env['DATABASE_URL']),
  ...optional('masterKeyFile', env['LIANGPAI_MASTER_KEY_FILE']),
  ...optional('holidaysFile', env['LIANGPAI_HOLIDAYS']),
})

/** A member of a configuration by the text of a variable; none where that is absent or empty. */
export const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [k in K]?: string }

/** Where the master key is: by default in the data folder. */
export const masterKeyPath = ({ data, masterKeyFile }: Pick<ServiceConfig, 'data' | 'masterKeyFile'>): string =>
  masterKeyFile ?? join(data, 'master.key')
