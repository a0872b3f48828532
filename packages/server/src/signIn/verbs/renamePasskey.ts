import * as z from 'zod'
import { nothing } from '../../verb/answers.ts'
import { renamePasskey } from '../../passkeys/passkeys.ts'
import { passkeysOfPerson } from '../signInPasskey.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn, passkeyId, passkeyName } from './ofOwnSignIn.ts'

/** Calls a passkey of whoever is signed in something else. */
export const renameSignInPasskey = defineSignInVerb({
  name: 'rename-sign-in-passkey',
  summary: 'rename a passkey by which one signs in',
  input: z.strictObject({ passkey: passkeyId, name: passkeyName }),
  output: nothing,
  ...ofOwnSignIn,
  async act(work, { passkey: id, name }) {
    await renamePasskey(work, passkeysOfPerson(work.actor), id, name)
    return { result: {}, subject: work.actor }
  },
})
