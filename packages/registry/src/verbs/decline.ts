import * as z from 'zod'
import { closeOffer } from '../store/offers.ts'
import { updateRequest } from '../store/requests.ts'
import { defineVerb } from './perform.ts'
import { liveOffer } from './liveOffer.ts'

/** The member declines. Nothing asks him again, and nobody is told why. */
export const decline = defineVerb({
  name: 'decline',
  input: z.strictObject({ token: z.string() }),
  async act({ tx, at }, { token }) {
    const offer = await liveOffer(tx, token, at)
    await closeOffer(tx, offer.tokenHash, 'declined')
    await updateRequest(tx, offer.requestId, { state: 'declined', updatedAt: at })
    return { result: {}, subject: offer.requestId }
  },
})
