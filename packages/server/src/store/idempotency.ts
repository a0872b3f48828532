import type { Db, Tx } from './store.ts'
import type { IdempotencyRow } from './tables.ts'

export async function findAnswer(db: Db, key: string): Promise<IdempotencyRow | undefined> {
  return db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function storeAnswer(tx: Tx, row: IdempotencyRow): Promise<void> {
  await tx.insertInto('idempotency').values(row).execute()
}

/** Deletes the answers to commands about these subjects, which hold links and addresses of what is deleted. */
export async function deleteAnswersAbout(tx: Tx, subjects: readonly string[]): Promise<void> {
  if (subjects.length > 0) await tx.deleteFrom('idempotency').where('subject', 'in', subjects).execute()
}

/** Deletes the answers to commands that were performed before that time. Returns how many there were. */
export async function deleteAnswers(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('idempotency').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
