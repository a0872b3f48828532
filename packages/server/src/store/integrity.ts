import { type Kysely, sql } from 'kysely'
import { isPostgres } from './postgres.ts'
import { Refusal } from '../refusal.ts'

/**
 * Whether the pages of the embedded database are as SQLite wrote them; reads all of it. A PostgreSQL server looks after its
 * own (`data_checksums`), so there it is true.
 */
export async function isIntact(db: Pick<Kysely<unknown>, 'getExecutor'>): Promise<boolean> {
  if (isPostgres(db)) return true
  try {
    const { rows } = await sql<{ quickCheck: string }>`pragma quick_check(1)`.execute(db)
    return rows[0]?.quickCheck === 'ok'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'databaseDamaged') return false
    throw error
  }
}
