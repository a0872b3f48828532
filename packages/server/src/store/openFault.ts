import { Refusal } from '../refusal.ts'

/** PostgreSQL: wrong password, no such role, no such database, no rights. */
const REFUSED = ['28P01', '28000', '3D000', '42501']
const DUPLICATE_TABLE = '42P07'

/** What people are told of a fault while a database is opened and brought up to date. */
export function openFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const code = 'code' in error ? String(error.code) : ''
  if (REFUSED.includes(code)) return new Refusal('databaseRefused', error.message)
  if (error.message.startsWith('corrupted migrations')) return new Refusal('databaseNewer', error.message)
  const isTaken = code === DUPLICATE_TABLE || /^table \S+ already exists$/.test(error.message)
  return isTaken ? new Refusal('databaseForeign', error.message) : error
}

/** Returns the address of a PostgreSQL server; throws `databaseUrlInvalid`, which does not repeat it: it holds a password. */
export function checkDatabaseUrl(url: string): string {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) throw new Refusal('databaseUrlInvalid')
  return url
}
