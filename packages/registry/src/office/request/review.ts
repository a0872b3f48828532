import { judgeSeparationOfDuties } from '@liangpai/core/organization'
import { enforceRule } from '@liangpai/server'
import * as z from 'zod'
import { requestOf, requireState, updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { inAskedOrganization, REVIEWERS } from '../roles.ts'
import { id } from '../../input/schemas.ts'

/** A second person checks what was attested; where the branch has only a secretary, someone of its superior. */
export const review = defineVerb({
  name: 'review',
  summary: 'check what was attested, as the second person',
  input: z.strictObject({ request: id.describe('the request') }),
  cli: { arguments: ['request'] },
  load: ({ tx }, { request }) => requestOf(tx, request),
  mayAct: [inAskedOrganization(REVIEWERS)],
  async act({ tx, at, actor }, { request }, row) {
    requireState(row, ['attested'])
    const { subjectId: subject, attestedBy } = row
    enforceRule(judgeSeparationOfDuties({ subject, attester: attestedBy ?? '', reviewer: actor }))
    await updateRequest(tx, request, { state: 'reviewed', reviewedBy: actor, updatedAt: at })
    return { result: { request }, subject: request }
  },
})
