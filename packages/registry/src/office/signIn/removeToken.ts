import { removeToken as removeFromStore } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { ofOwnSignIn } from './ofOwnSignIn.ts'

/** Ends a token of whoever is signed in. */
export const removeToken = defineVerb({
  name: 'remove-token',
  summary: 'end a token',
  input: z.strictObject({ token: id.describe('the id of the token') }),
  ...ofOwnSignIn,
  async act({ tx, actor }, { token }) {
    await removeFromStore(tx, actor, token)
    return { result: {}, subject: actor, detail: { token } }
  },
})
