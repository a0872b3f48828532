import { Kysely, sql } from 'kysely'
import { LONG } from './bounds.ts'
import { checkDatabaseUrl, openFault } from './openFault.ts'
import { refusingDialect } from './postgres.ts'
import { hasDatabaseFile } from './sqlite.ts'
import { RESTORING, unmarkRestoring } from './restoring.ts'
import { tablesOf } from './tablesOf.ts'
import type { StoreOptions } from './store.ts'

/** Whether there is no table yet where a database would be opened. */
export async function isUnused({ data, databaseUrl }: Pick<StoreOptions, 'data' | 'databaseUrl'>): Promise<boolean> {
  if (databaseUrl === undefined) return !hasDatabaseFile(data)
  return withServer(databaseUrl, async (db) => (await tablesOf(db)).length === 0)
}

/** Removes all tables that a failed restoring has left on a server. Only for a database that was unused before. */
export const makeUnused = (databaseUrl: string): Promise<void> =>
  withServer(databaseUrl, async (db) => {
    for (const name of await tablesOf(db))
      if (name !== RESTORING) await sql`drop table if exists ${sql.id(name)} cascade`.execute(db)
    await unmarkRestoring(db) // last, so that nobody takes for whole what is left when this is ended in the midst
  })

/** Does something with a database on a server, by a connection of its own. */
export async function withServer<T>(databaseUrl: string, use: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const db = new Kysely<unknown>({
    dialect: refusingDialect(checkDatabaseUrl(databaseUrl), { connections: 1, bounds: LONG }),
  })
  try {
    return await use(db)
  } catch (error) {
    throw openFault(error)
  } finally {
    await db.destroy()
  }
}
