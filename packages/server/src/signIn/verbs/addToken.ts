import * as z from 'zod'
import { addToken as addToStore, TOKEN_DAYS } from '../tokens.ts'
import { text } from '../../input/schemas.ts'
import { defineSignInVerb } from './signInVerb.ts'
import { ofOwnSignIn } from './ofOwnSignIn.ts'

const verbName = z.string().regex(/^[a-z][a-z-]{1,40}$/)

/** Makes a token by which a program acts for whoever is signed in. What takes two persons, and what cannot be undone, it never does. */
export const addToken = defineSignInVerb({
  name: 'add-token',
  summary: 'make a token by which a program performs the named verbs',
  input: z.strictObject({
    name: text(40).describe('what its owner calls it'),
    scopes: z.array(verbName).min(1).max(32).describe('the verbs that it may perform'),
    days: z.int().min(1).max(TOKEN_DAYS).describe('the days after which it ends'),
  }),
  output: z.strictObject({ id: z.string(), token: z.string().describe('shown this once'), expiresAt: z.number() }),
  needsStepUp: () => true,
  ...ofOwnSignIn,
  async act(work, { name, scopes, days }) {
    const result = await addToStore(work, { person: work.actor, eyes: work.eyes, name, scopes, days })
    return { result, subject: work.actor, detail: { token: result.id, scopes, days } }
  },
})
