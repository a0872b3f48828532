import { RETURN_REASONS } from '@liangpai/presentation'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import { aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { DECIDERS, inAskedOrganization } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { decide, sentence } from './decide.ts'

/** Sends a request back to be completed; the member reads what is missing. */
export const returnRequest = defineVerb({
  name: 'return',
  summary: 'send a request back to be completed',
  input: z.strictObject({
    request: id.describe('the request'),
    missing: z.enum(RETURN_REASONS).describe('what is missing'),
    sentence: sentence.optional(),
  }),
  output: aboutRequest,
  cli: { arguments: ['request'] },
  load: (work, { request }) => seenRequest(work, request),
  mayAct: [inAskedOrganization(DECIDERS)],
  async act(work, { request, missing, sentence }, row) {
    await decide(work, row, { decision: 'returned', reason: missing, sentence })
    return { result: { request }, subject: request, detail: { missing } }
  },
})
