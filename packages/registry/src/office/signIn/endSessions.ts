import { endSessionsBut } from '@liangpai/server'
import * as z from 'zod'
import { defineVerb } from '../defineVerb.ts'
import { ofOwnSignIn, sessionId } from './ofOwnSignIn.ts'

/** Ends all sessions of whoever is signed in but one. */
export const endSessions = defineVerb({
  name: 'end-sessions',
  summary: 'sign out of all sessions but one',
  input: z.strictObject({ except: sessionId.optional().describe('the session that stays') }),
  ...ofOwnSignIn,
  async act({ tx, actor }, { except }) {
    await endSessionsBut(tx, actor, except)
    return { result: {}, subject: actor }
  },
})
