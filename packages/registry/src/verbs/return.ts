import * as z from 'zod'
import { requestIn, updateRequest } from '../store/requests.ts'
import { ATTESTERS, forbidOwn, requireRole, REVIEWERS } from './authority.ts'
import { id } from './fields.ts'
import { defineVerb } from './perform.ts'

/** Gives a request back to be completed: the member asks again, with what was missing. */
export const returnRequest = defineVerb({
  name: 'return',
  input: z.strictObject({ request: id, missing: z.enum(['shop', 'evidence', 'pledge', 'other']) }),
  async act(work, { request, missing }) {
    const asked = await requestIn(work.tx, request, ['requested', 'attested'])
    await requireRole(work, asked.organizationId, [...ATTESTERS, ...REVIEWERS])
    forbidOwn(work, asked)
    await updateRequest(work.tx, request, { state: 'returned', updatedAt: work.at })
    return { result: { request }, subject: request, detail: { missing } }
  },
})
