import { lookUp } from '@liangpai/server'
import * as z from 'zod'
import { slug } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { trailIn, trailView } from './trail.ts'

const input = z.strictObject({
  organization: slug.optional().describe('one organisation; all that you may look up unless given'),
  before: z.int().optional().describe('the number of a line: only older ones'),
})

/** Shows the audit trail of the organisations that whoever asks may look up, as their page does. */
export const log = defineVerb({
  name: 'log',
  summary: 'show the audit trail of your organisations, newest first',
  input,
  output: trailView,
  cli: {},
  mayAct: [{ by: 'rule', words: 'everybody, of their own organisations and those below', holds: () => true }],
  ...lookUp(async (work: Reading, query: z.output<typeof input>) => ({
    result: await trailIn(work, query),
    subject: work.actor,
  })),
})
