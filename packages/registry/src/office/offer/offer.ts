import { DAY, drawToken, hashOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { privateUrl, id } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { isUnanswered } from '../../store/changes.ts'
import { addOffer, replaceOffers } from '../../store/offers.ts'
import { updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { aboutRequest, privateLink, seconds } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { forbidOwn, inAskedOrganization, RECORDERS, REVIEWERS } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { isProven } from '../proof/isProven.ts'
import { judgeFirst } from '../request/judgePairs.ts'
import { validUntilOf } from '../issuance/validUntil.ts'
import { ofRequest } from '../concerns.ts'

const OFFER_LIFE = 7 * DAY

/** Makes the one-time link by which the member decides. Whoever declined is not asked again. */
export const offer = defineVerb({
  name: 'offer',
  summary: "make the member's one-time link",
  input: z.strictObject({ request: id.describe('the request') }),
  output: aboutRequest.extend({ ...privateLink, validUntil: seconds.describe('when the badge would end') }),
  cli: { arguments: ['request'] },
  load: (work, { request }) => seenRequest(work, request),
  // The branch hands it over: it may make a new one where the first was lost on the way (DESIGN 3).
  mayAct: [
    { by: 'role', roles: REVIEWERS, of: 'the issuer', organization: ({ issuerId }) => issuerId },
    inAskedOrganization(RECORDERS),
  ],
  concerns: ofRequest,
  async act(work, { request }, row) {
    const { tx, at, origin } = work
    await judgeOffer(work, row)
    if (row.kind === 'badge') await judgeFirst(work, row)
    const validUntil = await validUntilOf(work, row)
    const expiresAt = Math.min(at + OFFER_LIFE, validUntil)
    const token = drawToken()
    const times = { expiresAt, validUntil, createdAt: at }
    await replaceOffers(tx, request)
    await addOffer(tx, { tokenHash: hashOf(token), requestId: request, ...times })
    await updateRequest(work, request, { state: 'offered', updatedAt: at })
    const result = { request, token, url: privateUrl(origin, 'offer', token), expiresAt, validUntil }
    return { result, subject: request }
  },
})

/** Throws `deciderIsSubject`, `reminded`, `requestState` or `shopNotProven` unless a request is ready to be offered. */
export async function judgeOffer(work: Reading, row: RequestRow): Promise<void> {
  const { id: request, state } = row
  await forbidOwn(work, row)
  if (isUnanswered(row)) throw new Refusal('reminded')
  if (state !== 'reviewed' && state !== 'offered') throw new Refusal('requestState', `${request}: ${state}`)
  if (!(await isProven(work, row))) throw new Refusal('shopNotProven')
}
