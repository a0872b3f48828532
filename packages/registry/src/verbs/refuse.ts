import * as z from 'zod'
import { requestIn, updateRequest } from '../store/requests.ts'
import { ATTESTERS, forbidOwn, requireRole, REVIEWERS } from './authority.ts'
import { id } from './fields.ts'
import { defineVerb } from './perform.ts'

/** Refuses a request, privately. */
export const refuse = defineVerb({
  name: 'refuse',
  input: z.strictObject({ request: id, reason: z.enum(['notEligible', 'notOnRoll', 'notOperator', 'other']) }),
  async act(work, { request, reason }) {
    const asked = await requestIn(work.tx, request, ['requested', 'attested'])
    await requireRole(work, asked.organizationId, [...ATTESTERS, ...REVIEWERS])
    forbidOwn(work, asked)
    await updateRequest(work.tx, request, { state: 'refused', updatedAt: work.at })
    return { result: { request }, subject: request, detail: { reason } }
  },
})
