import { REFUSAL_REASONS } from '@liangpai/presentation'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import { aboutRequest } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { DECIDERS, inAskedOrganization } from '../roles.ts'
import { seenRequest } from '../seen.ts'
import { decide, sentence } from './decide.ts'

/** Refuses a request. The reason is never public. */
export const refuse = defineVerb({
  name: 'refuse',
  summary: 'refuse a request, privately',
  input: z.strictObject({
    request: id.describe('the request'),
    reason: z.enum(REFUSAL_REASONS).describe('the reason, which is never public'),
    sentence: sentence.optional(),
  }),
  output: aboutRequest,
  cli: { arguments: ['request'] },
  load: (work, { request }) => seenRequest(work, request),
  mayAct: [inAskedOrganization(DECIDERS)],
  async act(work, { request, reason, sentence }, row) {
    await decide(work, row, { decision: 'refused', reason, sentence })
    return { result: { request }, subject: request, detail: { reason } }
  },
})
