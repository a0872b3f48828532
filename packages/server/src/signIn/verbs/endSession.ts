import * as z from 'zod'
import { nothing } from '../../verb/answers.ts'
import { endOwnSession } from '../ownSessions.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn, sessionId } from './ofOwnSignIn.ts'

/** Ends one session of whoever is signed in, be it the one in which they act. */
export const endSession = defineSignInVerb({
  name: 'end-session',
  summary: 'sign out of one session',
  input: z.strictObject({ session: sessionId.describe('the session') }),
  output: nothing,
  ...ofOwnSignIn,
  async act({ tx, actor }, { session }) {
    await endOwnSession(tx, actor, session)
    return { result: {}, subject: actor }
  },
})
