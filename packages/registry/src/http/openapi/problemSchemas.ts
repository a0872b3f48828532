import * as z from 'zod'
import { refusalCode } from '../../output/schemas.ts'

const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().describe('the name of the status'),
  status: z.int(),
  code: refusalCode.describe('stable; docs/refusals.md has the sentence and the next step of each'),
})

/** A problem answer (RFC 9457) to what somebody asks under a name or by a link. */
export const problemSchema = problem.extend({
  requestId: z.string().exactOptional(),
  errors: z
    .array(z.strictObject({ pointer: z.string() }))
    .exactOptional()
    .describe('where the body is wrong, as JSON pointers'),
})

/** One to a public read: it has no request id. `detail` is for whoever watches the machine. */
export const publicProblemSchema = problem.extend({ detail: z.string().exactOptional() })
