import { sql, type Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { AuditRow, Database } from './schema.ts'

/** Writes one line of the trail, in the transaction of the verb it tells of. Never a member's name or a code. */
export async function addAudit(tx: Tx, row: Omit<AuditRow, 'seq'>): Promise<void> {
  const { last } = await tx
    .selectFrom('audit')
    .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('audit')
    .values({ ...row, seq: last + 1 })
    .execute()
}

/** The trail, oldest first. */
export async function readAudit(db: Kysely<Database>): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('seq').execute()
}
