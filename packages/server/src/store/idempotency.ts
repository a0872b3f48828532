import type { Db, Tx } from './store.ts'
import type { IdempotencyRow } from './tables.ts'

export async function findAnswer(db: Db, key: string): Promise<IdempotencyRow | undefined> {
  return db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function storeAnswer(tx: Tx, row: IdempotencyRow): Promise<void> {
  await tx.insertInto('idempotency').values(row).execute()
}

/** Deletes the answers to commands that were performed before that time. */
export async function deleteAnswers(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('idempotency').where('at', '<', before).execute()
}
