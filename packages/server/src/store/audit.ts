import type { Db, Tx } from './store.ts'
import type { AuditRow } from './tables.ts'

/** A line to be written: how its actor acted and by which request, as far as there is more to say. */
type AuditEntry = Omit<AuditRow, 'seq' | 'unchained' | 'via' | 'requestId' | 'organizationId'> & {
  [Column in 'via' | 'requestId' | 'organizationId']?: AuditRow[Column] | undefined
}

/** Writes a line of the audit trail, in the transaction of what it tells of. Never a member's name or a code. */
export async function addAudit(tx: Tx, row: AuditEntry): Promise<void> {
  const { via = null, requestId = null, organizationId = null } = row
  await tx
    .insertInto('audit')
    .values({ ...row, via, requestId, organizationId })
    .execute()
}

/** When a verb was last performed on a subject, by whom and how; undefined where it never was. */
export async function lastAct(db: Db, verb: string, subject: string): Promise<AuditRow | undefined> {
  const found = db.selectFrom('audit').selectAll().where('verb', '=', verb).where('subject', '=', subject)
  return found.orderBy('seq', 'desc').limit(1).executeTakeFirst()
}

/** When the first line was written: since when the service is there; undefined before that. */
export async function firstAct(db: Db): Promise<number | undefined> {
  return (await db.selectFrom('audit').select('at').orderBy('seq').limit(1).executeTakeFirst())?.at
}

/** The audit trail, oldest first. */
export async function readAudit(db: Db): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('seq').execute()
}

/** Which lines are wanted: of these organisations, at most `limit`, the newest first, and below a number where one is given. */
export type TrailPage = { organizations: readonly string[]; before?: number | undefined; limit: number }

/** The lines that concern some organisations, the newest first. */
export async function trailOf(db: Db, { organizations, before, limit }: TrailPage): Promise<AuditRow[]> {
  if (organizations.length === 0) return []
  const lines = db.selectFrom('audit').selectAll().where('organizationId', 'in', organizations)
  const older = before === undefined ? lines : lines.where('seq', '<', before)
  return older.orderBy('seq', 'desc').limit(limit).execute()
}
