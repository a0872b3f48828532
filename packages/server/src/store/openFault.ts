import { Refusal } from '../refusal.ts'

const DUPLICATE_TABLE = '42P07'

/** What people are told of a fault while a database is opened and brought up to date. */
export function openFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const code = 'code' in error ? String(error.code) : ''
  const unknown = /^corrupted migrations: .* (\S+) is missing$/.exec(error.message)
  if (unknown) return new Refusal('databaseNewer', unknown[1])
  const table = /^(?:table|relation) (\S+) already exists$/.exec(error.message)?.[1]?.replaceAll('"', '')
  return table !== undefined || code === DUPLICATE_TABLE ? new Refusal('databaseForeign', table) : error
}

/** Returns the address of a PostgreSQL server; throws `databaseUrlInvalid`, which does not repeat it: it holds a password. */
export function checkDatabaseUrl(url: string): string {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) throw new Refusal('databaseUrlInvalid')
  return url
}
