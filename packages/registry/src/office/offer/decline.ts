import { closeOffer } from '../../store/offers.ts'
import { updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { liveOffer } from './liveOffer.ts'
import { offerLink } from './schemas.ts'

/** The member declines. They are not asked again, and nobody is told why. */
export const decline = defineVerb({
  name: 'decline',
  summary: 'decline an offer',
  input: offerLink,
  http: { path: '/member/decline' },
  load: ({ tx, at }, { token }) => liveOffer(tx, token, at),
  mayAct: [{ by: 'link', link: 'offer link' }],
  async act({ tx, at }, _input, offer) {
    await closeOffer(tx, offer.tokenHash, 'declined')
    await updateRequest(tx, offer.requestId, { state: 'declined', updatedAt: at })
    return { result: {}, subject: offer.requestId }
  },
})
