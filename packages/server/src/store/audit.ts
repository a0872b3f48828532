import { sql } from 'kysely'
import type { Db, Tx } from './store.ts'
import type { AuditRow } from './tables.ts'

/** Writes a line of the audit trail, in the transaction of what it tells of. Never a member's name or a code. */
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

/** The audit trail, oldest first. */
export async function readAudit(db: Db): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('seq').execute()
}
