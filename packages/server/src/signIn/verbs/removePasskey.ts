import * as z from 'zod'
import { nothing } from '../../verb/answers.ts'
import { removePersonPasskey } from '../signInPasskey.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn, passkeyId } from './ofOwnSignIn.ts'

/** Deletes a passkey of whoever is signed in, with what it opened; never the last one. */
export const removeSignInPasskey = defineSignInVerb({
  name: 'remove-sign-in-passkey',
  summary: 'delete a passkey by which one signs in',
  input: z.strictObject({ passkey: passkeyId }),
  output: nothing,
  needsStepUp: true,
  ...ofOwnSignIn,
  async act(work, { passkey: id }) {
    await removePersonPasskey(work, work.actor, id)
    return { result: {}, subject: work.actor }
  },
})
