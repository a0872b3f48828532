import * as z from 'zod'
import { requestOf, requireState, updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { DECIDERS, forbidOwn, inAskedOrganization } from '../roles.ts'
import { id } from '../../input/schemas.ts'

/** Refuses a request. The reason is never public. */
export const refuse = defineVerb({
  name: 'refuse',
  summary: 'refuse a request, privately',
  input: z.strictObject({
    request: id.describe('the request'),
    reason: z.enum(['notEligible', 'notOnRoll', 'notOperator', 'other']).describe('the reason, which is never public'),
  }),
  cli: { arguments: ['request'] },
  load: ({ tx }, { request }) => requestOf(tx, request),
  mayAct: [inAskedOrganization(DECIDERS)],
  async act(work, { request, reason }, row) {
    requireState(row, ['requested', 'attested'])
    forbidOwn(work, row)
    await updateRequest(work.tx, request, { state: 'refused', updatedAt: work.at })
    return { result: { request }, subject: request, detail: { reason } }
  },
})
