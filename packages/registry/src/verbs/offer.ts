import { judgeEligibility } from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { drawToken, hashOf } from '../secret.ts'
import { addOffer, replaceOffers } from '../store/offers.ts'
import { organizationOf, policyOf } from '../store/organizations.ts'
import { proofsOf } from '../store/proofs.ts'
import { requestOf, standingOf, updateRequest } from '../store/requests.ts'
import type { RequestRow } from '../store/schema.ts'
import { DAY, dayOf, endOfDay, midnight } from '../time.ts'
import { forbidOwn, requireRole, REVIEWERS } from './authority.ts'
import { id } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import { ruled } from './ruled.ts'

const OFFER_LIFE = 7 * DAY

/** Makes the one-time link by which the member decides. Who has declined is not asked again. */
export const offer = defineVerb({
  name: 'offer',
  input: z.strictObject({ request: id }),
  async act(work, { request }) {
    const { tx, at, origin } = work
    const asked = await requestOf(tx, request)
    await requireRole(work, asked.issuerId, REVIEWERS)
    forbidOwn(work, asked)
    await judgeReady(work, asked)
    const validUntil = await validUntilOf(work, asked)
    const token = drawToken()
    const expiresAt = Math.min(at + OFFER_LIFE, validUntil)
    await replaceOffers(tx, request)
    await addOffer(tx, {
      tokenHash: hashOf(token),
      requestId: request,
      expiresAt,
      validUntil,
      state: 'open',
      createdAt: at,
    })
    await updateRequest(tx, request, { state: 'offered', updatedAt: at })
    const result = { request, token, url: `${origin}/offer#${token}`, expiresAt, validUntil }
    return { result, subject: request }
  },
})

async function judgeReady({ tx }: Work, { id: request, state }: RequestRow): Promise<void> {
  if (state === 'declined') throw new Refusal('declined')
  if (state !== 'reviewed' && state !== 'offered') throw new Refusal('requestState', `request ${request} is ${state}`)
  const proofs = await proofsOf(tx, request)
  if (proofs.some(({ provenAt }) => provenAt === null)) throw new Refusal('shopNotProven')
}

/** Ends at a midnight; a probationary member's badge never after the day on which the branch decides. */
async function validUntilOf({ tx, at, validityDays }: Work, asked: RequestRow): Promise<number> {
  const policy = policyOf(await organizationOf(tx, asked.issuerId))
  // Days may have passed since it was attested.
  const { latestEnd } = ruled(judgeEligibility(standingOf(asked), asked.relation, policy, dayOf(at)))
  const usual = midnight(at) + validityDays * DAY
  return latestEnd === undefined ? usual : Math.min(usual, endOfDay(latestEnd))
}
