import type { Tx } from './database.ts'
import type { IdempotencyRow } from './schema.ts'

export async function findAnswer(tx: Tx, key: string): Promise<IdempotencyRow | undefined> {
  return tx.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst()
}

export async function keepAnswer(tx: Tx, row: IdempotencyRow): Promise<void> {
  await tx.insertInto('idempotency').values(row).execute()
}

/** Forgets answers given before that time. */
export async function forgetAnswers(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('idempotency').where('at', '<', before).execute()
}
