import * as z from 'zod'
import { defineVerb } from '../defineVerb.ts'
import { inboxOf } from './inbox.ts'

/** Shows what waits for whoever asks, as their page does. */
export const inbox = defineVerb({
  name: 'inbox',
  summary: 'show what waits for you, oldest first',
  input: z.strictObject({}),
  cli: {},
  mayAct: [{ by: 'rule', words: 'everybody, of their own organisations', holds: () => true }],
  act: async (work) => ({ result: await inboxOf(work), subject: work.actor }),
})
