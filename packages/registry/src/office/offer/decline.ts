import { drawToken, nothing } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { addDeclines } from '../../store/declines.ts'
import { answerOffer, detachOffer } from '../../store/offers.ts'
import { pairsOfRequest } from '../../store/pairs.ts'
import { requestOf, requireState } from '../../store/requests.ts'
import type { RequestRow, Takeaway } from '../../store/tables.ts'
import { closeChange } from '../request/closeChange.ts'
import { renameMember } from '../person/renameMember.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { readLive } from './liveOffer.ts'
import { offerLink } from '../issuance/schemas.ts'

/**
 * The member declines: what they were asked is deleted, and nobody is told why. Of a refusal keyed hashes are left, so that
 * nobody asks them again; who declines a change of a badge leaves the badge as it is.
 */
export const decline = defineVerb({
  name: 'decline',
  summary: 'decline an offer',
  input: offerLink,
  output: nothing,
  http: { path: '/member/decline', repeatedAs: 'offerDeclined' },
  load: (work, { token }) =>
    readLive(work, token, async (offer) => {
      const request = await requestOf(work, offer.requestId)
      requireState(request, ['offered'])
      return { offer, request }
    }),
  mayAct: [{ by: 'link', link: 'offer link' }],
  async act(work, _input, { offer, request }) {
    const takeaway = request.kind === 'badge' ? await refuseForGood(work, request) : null
    await answerOffer(work, offer.tokenHash, 'declined', takeaway)
    await detachOffer(work.tx, offer.tokenHash)
    await closeChange(work, request)
    if (request.newName !== null) await renameMember(work, request.subjectId, request.newName)
    return { result: {}, subject: request.id }
  },
  async after(context, result) {
    await context.refusals.updateSoon()
    return eraseDeleted(context, result)
  },
})

/** Keeps that this member is not asked again for this shop; only the holder of the link opens it again. */
async function refuseForGood({ tx, at }: Work, { id }: RequestRow): Promise<Takeaway> {
  const reopenToken = drawToken()
  await addDeclines(tx, await pairsOfRequest(tx, id), { reopenToken, at })
  return { reopenToken }
}
