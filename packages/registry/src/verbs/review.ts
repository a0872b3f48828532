import { judgeSeparationOfDuties } from '@liangpai/core/organization'
import * as z from 'zod'
import { requestIn, updateRequest } from '../store/requests.ts'
import { requireRole, REVIEWERS } from './authority.ts'
import { id } from './fields.ts'
import { defineVerb } from './perform.ts'
import { ruled } from './ruled.ts'

/** A second person looks at what was attested. Where the branch has only a secretary, that is one of its superior. */
export const review = defineVerb({
  name: 'review',
  input: z.strictObject({ request: id }),
  async act(work, { request }) {
    const { tx, at, actor } = work
    const asked = await requestIn(tx, request, ['attested'])
    await requireRole(work, asked.organizationId, REVIEWERS)
    ruled(judgeSeparationOfDuties({ subject: asked.subjectId, attester: asked.attestedBy ?? '', reviewer: actor }))
    await updateRequest(tx, request, { state: 'reviewed', reviewedBy: actor, updatedAt: at })
    return { result: { request }, subject: request }
  },
})
