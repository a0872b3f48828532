import { Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { findOffer } from '../../store/offers.ts'
import type { Unsealing } from '../../store/store.ts'
import type { OfferRow } from '../../store/tables.ts'

/** An offer of a request that is there. */
export type LiveOffer = OfferRow & { requestId: string }

/** The offer of a token while it can be answered; throws what has become of it otherwise. */
async function liveOffer(work: Unsealing & Pick<Reading, 'at'>, token: string): Promise<LiveOffer> {
  const offer = await openingOffer(work, token)
  if (offer.state === 'used') throw new Refusal('offerUsed')
  if (!isOfRequest(offer)) throw new Refusal('offerDeclined')
  return offer
}

/**
 * Reads what belongs to an offer that can be answered. A decline at the same time deletes that while it is read: throws what
 * has become of the offer then, as `liveOffer`.
 */
export async function readLive<T>(
  work: Unsealing & Pick<Reading, 'at'>,
  token: string,
  read: (offer: LiveOffer) => Promise<T>,
): Promise<T> {
  const offer = await liveOffer(work, token)
  try {
    return await read(offer)
  } catch (error) {
    await liveOffer(work, token)
    throw error
  }
}

/** Whether an offer was not declined. */
export const isOfRequest = (offer: OfferRow): offer is LiveOffer => offer.requestId !== null

/**
 * The offer of a token while its link opens, answered or not. Throws `offerUnknown`, `offerReplaced` and `offerExpired`,
 * none of which says whether anybody agreed.
 */
const openingOffer = async (work: Unsealing & Pick<Reading, 'at'>, token: string): Promise<OfferRow> =>
  requireOpening(work, await findOffer(work, token))

/** The same for what was found by a token. */
export function requireOpening(work: Pick<Reading, 'at'>, offer: OfferRow | undefined): OfferRow {
  if (!offer) throw new Refusal('offerUnknown')
  if (work.at >= offer.expiresAt) throw new Refusal('offerExpired')
  if (offer.state === 'replaced') throw new Refusal('offerReplaced')
  return offer
}
