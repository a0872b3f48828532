import { MEMBER } from '@liangpai/server'
import * as z from 'zod'
import { pairsOfRequest } from '../../store/pairs.ts'
import { requestOf, requireState, unattested, updateRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { inAskedOrganization, RECORDERS } from '../roles.ts'
import { isSubject } from '../subjectOf.ts'
import { id } from '../../input/schemas.ts'
import { judgePairs } from './judgePairs.ts'
import { ofRequest } from '../concerns.ts'

/** The member has completed what was missing of a request that was sent back: it waits to be attested again. */
export const resubmit = defineVerb({
  name: 'resubmit',
  summary: 'go on with a request that was sent back, once its member has completed it',
  input: z.strictObject({ request: id.describe('the request') }),
  cli: { arguments: ['request'] },
  load: (work, { request }) => requestOf(work, request),
  mayAct: [
    { by: 'rule', words: 'the member themself', holds: (work, _input, { subjectId }) => isSubject(work, subjectId) },
    inAskedOrganization(RECORDERS),
  ],
  concerns: ofRequest,
  async act(work, { request }, row) {
    requireState(row, ['returned'])
    const { badgeNo } = row
    await judgePairs(
      work,
      await pairsOfRequest(work.tx, request),
      (other) => other.id === request || (badgeNo !== null && other.badgeNo === badgeNo),
    )
    await updateRequest(work, request, { ...unattested, updatedAt: work.at })
    return { result: { request }, subject: request, ...(isSubject(work, row.subjectId) && { actor: MEMBER }) }
  },
})
