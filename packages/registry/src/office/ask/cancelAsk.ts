import { nothing } from '@liangpai/server'
import * as z from 'zod'
import { linkToken } from '@liangpai/server/input'
import { forgetRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { askedByLink } from './askedByLink.ts'

/** Deletes what somebody asked for, with all that came of it, until it is a badge. */
export const cancelAsk = defineVerb({
  name: 'cancel-ask',
  summary: 'delete what one asked for oneself',
  input: z.strictObject({ token: linkToken.describe('the link of the request') }),
  output: nothing,
  load: (work, { token }) => askedByLink(work, token),
  mayAct: [{ by: 'link', link: 'link of the request' }],
  async act({ tx }, _input, { id }) {
    await forgetRequest(tx, id)
    return { result: {}, subject: id }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
