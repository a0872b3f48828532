import { Refusal } from '@liangpai/server'
import { findOffer } from '../../store/offers.ts'
import type { Db } from '../../store/store.ts'
import type { OfferRow } from '../../store/tables.ts'

/** The offer of a token while it can be answered; throws what has become of it otherwise. */
export async function liveOffer(db: Db, token: string, now: number): Promise<OfferRow> {
  const offer = await findOffer(db, token)
  if (!offer) throw new Refusal('offerUnknown')
  if (offer.state === 'used') throw new Refusal('offerUsed')
  if (offer.state === 'declined') throw new Refusal('offerDeclined')
  if (offer.state === 'replaced') throw new Refusal('offerReplaced')
  if (now >= offer.expiresAt) throw new Refusal('offerExpired')
  return offer
}
