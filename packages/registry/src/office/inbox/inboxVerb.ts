import { lookUp } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { inboxOf } from './inbox.ts'
import { inboxView } from './matter.ts'

/** Shows what waits for whoever asks, as their page does. */
export const inbox = defineVerb({
  name: 'inbox',
  summary: 'show what waits for you, oldest first',
  input: z.strictObject({}),
  output: inboxView,
  cli: {},
  mayAct: [{ by: 'rule', words: 'everybody, of their own organisations', holds: () => true }],
  ...lookUp(async (work: Reading) => ({ result: await inboxOf(work), subject: work.actor })),
})
