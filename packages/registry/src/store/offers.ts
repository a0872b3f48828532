import { hashOf } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { sealedOffer } from './sealedTables.ts'
import type { Sealing, Tx, Unsealing } from './store.ts'
import type { OfferRow, Takeaway } from './tables.ts'

/** Adds an offer that is open. */
export async function addOffer(tx: Tx, row: Omit<OfferRow, 'state' | 'takeaway'>): Promise<void> {
  await tx
    .insertInto('offers')
    .values({ ...row, state: 'open', takeaway: null })
    .execute()
}

/** The offer of a token; the database has only its hash. */
export async function findOffer({ tx, vault }: Unsealing, token: string): Promise<OfferRow | undefined> {
  const tokenHash = hashOf(token)
  const found = tx.selectFrom('offers').selectAll().where('tokenHash', '=', tokenHash)
  const row = await forUpdate(tx, found).executeTakeFirst()
  return row && sealedOffer.open(vault, tokenHash, row)
}

/** Records the member's answer, with the link that the offer shows again while it lasts. */
export async function answerOffer(
  { tx, vault }: Sealing,
  tokenHash: string,
  state: 'used' | 'declined',
  takeaway: Takeaway | null,
): Promise<void> {
  const set = { state, takeaway: takeaway && JSON.stringify(takeaway) }
  await tx
    .updateTable('offers')
    .set(sealedOffer.sealSome(vault, tokenHash, set))
    .where('tokenHash', '=', tokenHash)
    .execute()
}

/** Takes an offer from its request, which is then deleted: the link shows what the member took away, and nothing else. */
export async function detachOffer(tx: Tx, tokenHash: string): Promise<void> {
  await tx.updateTable('offers').set({ requestId: null }).where('tokenHash', '=', tokenHash).execute()
}

/** Moves answered offers to the request that stands for their badge from now on: their links open as long as before. */
export async function moveAnswered(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const answered = tx.updateTable('offers').set({ requestId: to }).where('requestId', '=', from)
  await answered.where('state', '=', 'used').execute()
}

/** What the member took away from an offer that they answered. */
export const takeawayOf = ({ takeaway }: OfferRow): Partial<{ stopToken: string; reopenToken: string }> =>
  takeaway === null ? {} : JSON.parse(takeaway)

/** Deletes offers whose links no longer open, with what they would show. */
export async function forgetOffers(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('offers').where('expiresAt', '<=', before).execute()
}

/** Replaces all open offers, as after going back to a backup: some were answered since. */
export async function replaceAllOffers(tx: Tx): Promise<void> {
  await tx.updateTable('offers').set({ state: 'replaced' }).where('state', '=', 'open').execute()
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
