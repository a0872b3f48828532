import type { Kysely } from 'kysely'
import { hashOf } from '../secret.ts'
import type { Tx } from './database.ts'
import type { Database, OfferRow } from './schema.ts'

export async function addOffer(tx: Tx, row: OfferRow): Promise<void> {
  await tx.insertInto('offers').values(row).execute()
}

/** The offer of a token, of which only the hash is kept. */
export async function findOffer(db: Kysely<Database>, token: string): Promise<OfferRow | undefined> {
  return db.selectFrom('offers').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

export async function closeOffer(tx: Tx, tokenHash: string, state: OfferRow['state']): Promise<void> {
  await tx.updateTable('offers').set({ state }).where('tokenHash', '=', tokenHash).execute()
}

/** Earlier offers of a request give way to a new one. */
export async function replaceOffers(tx: Tx, requestId: string): Promise<void> {
  await tx
    .updateTable('offers')
    .set({ state: 'replaced' })
    .where('requestId', '=', requestId)
    .where('state', '=', 'open')
    .execute()
}
