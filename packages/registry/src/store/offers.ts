import { hashOf } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { Db, Tx } from './store.ts'
import type { OfferRow } from './tables.ts'

export async function addOffer(tx: Tx, row: OfferRow): Promise<void> {
  await tx.insertInto('offers').values(row).execute()
}

/** The offer of a token; the database has only its hash. */
export async function findOffer(db: Db, token: string): Promise<OfferRow | undefined> {
  return forUpdate(db, db.selectFrom('offers').selectAll().where('tokenHash', '=', hashOf(token))).executeTakeFirst()
}

export async function closeOffer(tx: Tx, tokenHash: string, state: OfferRow['state']): Promise<void> {
  await tx.updateTable('offers').set({ state }).where('tokenHash', '=', tokenHash).execute()
}

/** Replaces the open offers of a request, before a new one is added. */
export async function replaceOffers(tx: Tx, requestId: string): Promise<void> {
  await tx
    .updateTable('offers')
    .set({ state: 'replaced' })
    .where('requestId', '=', requestId)
    .where('state', '=', 'open')
    .execute()
}
