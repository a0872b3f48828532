import { judgeEligibility } from '@liangpai/core/organization'
import { DAY, dayOf, drawToken, endOfDay, enforceRule, hashOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { issuerOf, policyOf } from '../../store/issuers.ts'
import { addOffer, replaceOffers } from '../../store/offers.ts'
import { proofsOf } from '../../store/proofs.ts'
import { requestOf, standingOf, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { defineVerb } from '../defineVerb.ts'
import { forbidOwn, REVIEWERS } from '../roles.ts'
import { usualEnd } from './signBadge.ts'
import { id } from '../../input/schemas.ts'

const OFFER_LIFE = 7 * DAY

/** Makes the one-time link by which the member decides. Whoever declined is not asked again. */
export const offer = defineVerb({
  name: 'offer',
  summary: "make the member's one-time link",
  input: z.strictObject({ request: id.describe('the request') }),
  cli: { arguments: ['request'] },
  load: ({ tx }, { request }) => requestOf(tx, request),
  mayAct: [{ by: 'role', roles: REVIEWERS, of: 'the issuer', organization: ({ issuerId }) => issuerId }],
  async act(work, { request }, row) {
    const { tx, at, origin } = work
    forbidOwn(work, row)
    await judgeReady(work, row)
    const validUntil = await validUntilOf(work, row)
    const expiresAt = Math.min(at + OFFER_LIFE, validUntil)
    const token = drawToken()
    const times = { expiresAt, validUntil, createdAt: at }
    await replaceOffers(tx, request)
    await addOffer(tx, { tokenHash: hashOf(token), requestId: request, state: 'open', ...times })
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
async function validUntilOf(work: Work, row: RequestRow): Promise<number> {
  const { tx, at } = work
  const policy = policyOf(await issuerOf(tx, row.issuerId))
  // Days may have passed since it was attested.
  const { latestEnd } = enforceRule(judgeEligibility(standingOf(row), row.relation, policy, dayOf(at)))
  const usual = usualEnd(work)
  return latestEnd === undefined ? usual : Math.min(usual, endOfDay(latestEnd))
}
