import * as z from 'zod'
import { nothing } from '../../verb/answers.ts'
import { endSessionsBut } from '../ownSessions.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn, sessionId } from './ofOwnSignIn.ts'

/** Ends all sessions of whoever is signed in but one. */
export const endSessions = defineSignInVerb({
  name: 'end-sessions',
  summary: 'sign out of all sessions but one',
  input: z.strictObject({ except: sessionId.optional().describe('the session that stays') }),
  output: nothing,
  ...ofOwnSignIn,
  async act({ tx, actor }, { except }) {
    await endSessionsBut(tx, actor, except)
    return { result: {}, subject: actor }
  },
})
