import type { Db, Tx } from './store.ts'
import type { AuditRow } from './tables.ts'

/** A line to be written; without `via`, the actor's own act. */
type AuditEntry = Omit<AuditRow, 'seq' | 'via'> & { via?: AuditRow['via'] | undefined }

/** Writes a line of the audit trail, in the transaction of what it tells of. Never a member's name or a code. */
export async function addAudit(tx: Tx, row: AuditEntry): Promise<void> {
  const { via = null } = row
  await tx
    .insertInto('audit')
    .values({ ...row, via })
    .execute()
}

/** The audit trail, oldest first. */
export async function readAudit(db: Db): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('seq').execute()
}
