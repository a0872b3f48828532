import * as z from 'zod'
import { addToken, TOKEN_DAYS } from '../tokens.ts'
import { text } from '../../input/schemas.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn } from './ofOwnSignIn.ts'

/** What makes a token, by which a program acts for whoever is signed in: for these verbs of a service, which `isForTokens` allows. */
export const addTokenVerb = (scopes: readonly [string, ...string[]]) =>
  defineSignInVerb({
    name: 'add-token',
    summary: 'make a token by which a program performs the named verbs',
    input: z.strictObject({
      name: text(40).describe('what its owner calls it'),
      scopes: z.array(z.enum(scopes)).min(1).max(scopes.length).describe('the verbs that it may perform'),
      days: z.int().min(1).max(TOKEN_DAYS).describe('the days after which it ends'),
    }),
    output: z.strictObject({ id: z.string(), token: z.string().describe('shown this once'), expiresAt: z.number() }),
    needsStepUp: true,
    isShownOnce: true,
    ...ofOwnSignIn,
    async act(work, { name, scopes: chosen, days }) {
      const unique = [...new Set(chosen)]
      const { actor: person, eyes, passkeyId } = work
      const result = await addToken(work, { person, eyes, passkeyId, name, scopes: unique, days })
      return { result, subject: work.actor, detail: { token: result.id, scopes: unique, days } }
    },
  })
