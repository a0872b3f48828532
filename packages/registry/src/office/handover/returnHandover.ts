import * as z from 'zod'
import { message } from '@liangpai/server/input'
import { returnHandover as sendBack } from '../../store/handovers.ts'
import { defineVerb } from '../defineVerb.ts'
import { bySuperior, handoverId, loadWaiting } from './decideHandover.ts'

/** The longest sentence by which a handover is sent back. */
const REASON_LENGTH = 200

/** Sends a handover back to whoever submitted it, with a reason. Nothing changes by it. */
export const returnHandover = defineVerb({
  name: 'return-handover',
  summary: 'send a handover back, with the reason',
  input: z.strictObject({
    handover: handoverId,
    reason: message(REASON_LENGTH).describe('what has to be changed, in one sentence'),
  }),
  output: z.strictObject({ organization: z.string() }),
  cli: { arguments: ['handover'] },
  isInPerson: true,
  load: loadWaiting,
  mayAct: [bySuperior],
  concerns: ({ handover }) => handover.organizationId,
  async act(work, { reason }, { handover: { id, organizationId } }) {
    await sendBack(work, id, reason)
    return { result: { organization: organizationId }, subject: organizationId, detail: { handover: id } }
  },
})
