import type { RefusalCode } from '@liangpai/presentation'
import { Kysely, sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import { LONG } from './bounds.ts'
import { checkDatabaseUrl } from './openFault.ts'
import { refusingDialect } from './postgres.ts'

/** Of this program, among all that may lock something by a number on the same database. */
const LOCK = 0x6c69616e
/** Milliseconds between two signs of life of a connection that only holds the lock. */
const SIGN_OF_LIFE = 20_000

/**
 * Runs something on a PostgreSQL database while no other process does; `refusal` is thrown if one does. The lock is a
 * transaction's, so that it holds through a pooler, too, and goes with the process.
 */
export async function whileAlone<T>(databaseUrl: string, refusal: RefusalCode, work: () => Promise<T>): Promise<T> {
  const db = new Kysely<unknown>({
    dialect: refusingDialect(checkDatabaseUrl(databaseUrl), { connections: 1, bounds: LONG }),
  })
  try {
    return await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as free`.execute(tx)
      if (!rows[0]?.free) throw new Refusal(refusal)
      const alive = setInterval(() => void sql`select 1`.execute(tx).catch(() => {}), SIGN_OF_LIFE)
      return await work().finally(() => clearInterval(alive))
    })
  } finally {
    await db.destroy()
  }
}
