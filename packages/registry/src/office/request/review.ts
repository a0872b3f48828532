import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import type { Context, Work } from '../../context.ts'
import { requestOf, requireState, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import type { Reservation } from '../issuance/signBadge.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { savedAgreement, signAgreement, reserveFor } from '../issuance/agreement.ts'
import { validUntilOf } from '../issuance/validUntil.ts'
import { inAskedOrganization, REVIEWERS } from '../roles.ts'
import { isProven } from '../proof/isProven.ts'
import { seenRequest } from '../seen.ts'
import { judgeReviewer } from './separation.ts'

/**
 * A second person checks what was attested; where the branch has only a secretary, someone of its superior. What the member
 * has confirmed already, as in a renewal, is signed by it.
 */
export const review = defineVerb({
  name: 'review',
  summary: 'check what was attested, as the second person',
  input: z.strictObject({ request: id.describe('the request') }),
  output: aboutRequest.extend({
    signed: z.literal(true).exactOptional().describe('what the member had confirmed is signed'),
    journaled: z.boolean().exactOptional(),
  }),
  cli: { arguments: ['request'] },
  isInPerson: true,
  load: (work, { request }) => seenRequest(work, request),
  mayAct: [inAskedOrganization(REVIEWERS)],
  prepare: async (context, { request }, rehearses) => (rehearses ? undefined : reserveConfirmed(context, request)),
  async act(work, { request }, row, reservation) {
    const { at, actor } = work
    requireState(row, ['attested'])
    await judgeReviewer(work, row)
    const reviewed = { state: 'reviewed', reviewedBy: actor, handedTo: null, updatedAt: at } as const
    await updateRequest(work, request, reviewed)
    const signed = await signConfirmed(work, { ...row, ...reviewed }, reservation)
    return { result: { request, ...(signed && { signed }) }, subject: request }
  },
  async after(context, result) {
    return 'signed' in result ? journalAndErase(context, result) : result
  },
})

async function reserveConfirmed(context: Context, id: string): Promise<Reservation | undefined> {
  const { consent, state } = await context.read('', (reading) => requestOf(reading, id))
  if (consent === null || state !== 'attested') return undefined
  return reserveFor(context, async (work) => {
    const request = await requestOf(work, id)
    requireState(request, ['attested'])
    return { request, exp: await validUntilOf(work, request) }
  })
}

/** Signs what the member confirmed. Where something else would be public by now, they are asked with what it is. */
async function signConfirmed(
  work: Work,
  request: RequestRow,
  reservation: Reservation | undefined,
): Promise<true | undefined> {
  if (request.consent === null || !reservation) return undefined
  const agreement = await savedAgreement(work, request)
  if (!agreement) {
    await updateRequest(work, request.id, { consent: null })
    return undefined
  }
  if (!(await isProven(work, request))) throw new Refusal('shopNotProven')
  await signAgreement(work, { request, exp: await validUntilOf(work, request), agreement }, reservation)
  return true
}
