import { join } from 'node:path'
import { isLocalhost } from '@liangpai/core'
import type { HostTable } from './shop/hostPolicy.ts'
import { Refusal } from '@liangpai/server'

/** How a registry is opened. */
export type Config = {
  /** The folder of the embedded database, the journal and, unless given, the master key. */
  data: string
  /** `https://badge.example`; http on localhost alone. Without it the recorded one, which another may never replace. */
  origin?: string
  /** A PostgreSQL server in place of the embedded database. */
  databaseUrl?: string
  masterKeyFile?: string
  /** Seconds since the epoch; for tests and rehearsals. */
  now?: () => number
  /** Who runs the machine, named in the consent text. */
  host?: string
  /** Hosts to know besides the built-in ones. */
  hosts?: HostTable
  listSize?: number
  validityDays?: number
}

/** The configuration of a service, from its environment (`LIANGPAI_*`, `DATABASE_URL`). */
export function configFromEnvironment(env: NodeJS.ProcessEnv): Config {
  return {
    data: env['LIANGPAI_DATA'] ?? './data',
    ...optional('origin', env['LIANGPAI_ORIGIN']),
    ...optional('databaseUrl', env['DATABASE_URL']),
    ...optional('masterKeyFile', env['LIANGPAI_MASTER_KEY_FILE']),
    ...optional('host', env['LIANGPAI_HOST']),
    ...(env['LIANGPAI_LIST_SIZE'] !== undefined && { listSize: Number(env['LIANGPAI_LIST_SIZE']) }),
  }
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [k in K]?: string }

export const masterKeyPath = ({ data, masterKeyFile }: Config): string => masterKeyFile ?? join(data, 'master.key')

/** Outside of the database, so that no restored copy of it takes an ending back. */
export const journalPath = ({ data }: Config): string => join(data, 'endings.jsonl')

/** Refuses an origin that no entity id could be made of. */
export function checkOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocalhost(url.hostname))
  if (!url || url.origin !== origin || !secure || url.hostname.includes('['))
    throw new Refusal('originInvalid', `${origin} is no origin such as https://badge.example`)
  return origin
}

/** 2^13 to 2^17 entries (PROFILE 6), whole bytes. */
export function checkListSize(size: number): number {
  if (!Number.isInteger(size) || size < 2 ** 13 || size > 2 ** 17 || size % 8 !== 0) throw new Refusal('listSize')
  return size
}

/** A badge lives 400 days at most, and begins at the midnight before it is signed (PROFILE 2). */
export function checkValidity(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > 392) throw new Refusal('validityDays')
  return days
}
