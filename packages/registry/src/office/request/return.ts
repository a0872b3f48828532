import * as z from 'zod'
import { requestOf, requireState, updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { DECIDERS, forbidOwn, inAskedOrganization } from '../roles.ts'
import { id } from '../../input/schemas.ts'

/** Sends a request back to be completed: the member asks again, with what was missing. */
export const returnRequest = defineVerb({
  name: 'return',
  summary: 'send a request back to be completed',
  input: z.strictObject({
    request: id.describe('the request'),
    missing: z.enum(['shop', 'evidence', 'pledge', 'other']).describe('what is missing'),
  }),
  cli: { arguments: ['request'] },
  load: ({ tx }, { request }) => requestOf(tx, request),
  mayAct: [inAskedOrganization(DECIDERS)],
  async act(work, { request, missing }, row) {
    requireState(row, ['requested', 'attested'])
    forbidOwn(work, row)
    await updateRequest(work.tx, request, { state: 'returned', updatedAt: work.at })
    return { result: { request }, subject: request, detail: { missing } }
  },
})
