import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { id, slug } from '@liangpai/server/input'
import { requireState, updateRequest } from '../../store/requests.ts'
import { aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { ATTESTERS, inAskedOrganization, REVIEWERS } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { othersFor } from './others.ts'

/** Hands a request to one of those who may do what it waits for; it waits for them alone until they have. */
export const handTo = defineVerb({
  name: 'hand-to',
  summary: 'hand a request to another person who may attest or review it',
  input: z.strictObject({
    request: id.describe('the request'),
    person: slug.describe('the person who is to act'),
  }),
  output: aboutRequest,
  cli: { arguments: ['request', 'person'] },
  load: (work, { request }) => seenRequest(work, request),
  mayAct: [inAskedOrganization([...new Set([...ATTESTERS, ...REVIEWERS])])],
  async act(work, { request, person }, row) {
    requireState(row, ['requested', 'attested'])
    if (!(await othersFor(work, row)).some(({ id }) => id === person)) throw new Refusal('assigneeMayNot')
    await updateRequest(work, request, { handedTo: person })
    return { result: { request }, subject: request, detail: { person } }
  },
})
