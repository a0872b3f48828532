import type { Db, Tx } from './store.ts'
import type { AuditRow } from './tables.ts'

/** Writes a line of the audit trail, in the transaction of what it tells of. Never a member's name or a code. */
export async function addAudit(tx: Tx, row: Omit<AuditRow, 'seq'>): Promise<void> {
  await tx.insertInto('audit').values(row).execute()
}

/** The audit trail, oldest first. */
export async function readAudit(db: Db): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('seq').execute()
}
