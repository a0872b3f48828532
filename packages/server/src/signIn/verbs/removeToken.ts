import * as z from 'zod'
import { nothing } from '../../verb/answers.ts'
import { removeToken as removeFromStore } from '../tokens.ts'
import { id } from '../../input/schemas.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn } from './ofOwnSignIn.ts'

/** Ends a token of whoever is signed in. */
export const removeToken = defineSignInVerb({
  name: 'remove-token',
  summary: 'end a token',
  input: z.strictObject({ token: id.describe('the id of the token') }),
  output: nothing,
  ...ofOwnSignIn,
  async act({ tx, actor }, { token }) {
    await removeFromStore(tx, actor, token)
    return { result: {}, subject: actor, detail: { token } }
  },
})
