import { languages } from '@liangpai/presentation'
import * as z from 'zod'
import { linkToken } from '../input/schemas.ts'
import { authenticationResponse, registrationResponse } from '../passkeys/responses.ts'
import { nothing } from '../verb/answers.ts'
import { passkeyName } from '../signIn/verbs/ofOwnSignIn.ts'

const byLink = z.strictObject({ token: linkToken.describe('the token of the one-time link') })
const byPasskey = z.strictObject({ response: authenticationResponse })
const passkeyOptions = z
  .looseObject({ challenge: z.string() })
  .describe('PublicKeyCredentialRequestOptionsJSON or PublicKeyCredentialCreationOptionsJSON of WebAuthn')

/** What the pages of signing in ask, by their path below `/sign-in`: always by POST, from our own pages alone. */
export const signInAsks = {
  link: {
    summary: 'show what a one-time link says before it is used',
    input: byLink,
    output: z.strictObject({
      person: z.string(),
      handedBy: z.array(z.string()).describe('their names; nobody for a link that the operator made'),
      byOperator: z.boolean(),
      madeAt: z.number(),
      expiresAt: z.number(),
    }),
  },
  open: { summary: 'open a session by a one-time link; the secret is in the cookie', input: byLink, output: nothing },
  'passkey-options': {
    summary: 'get what a browser is asked with to use a passkey',
    input: nothing,
    output: passkeyOptions,
  },
  passkey: { summary: 'open a session by a passkey', input: byPasskey, output: nothing },
  'step-up': {
    summary: 'show once more that it is them, for what cannot be undone',
    input: byPasskey,
    output: nothing,
  },
  'passkeys/options': {
    summary: 'get what a browser is asked with to save a passkey',
    input: z.strictObject({ language: z.enum(languages) }),
    output: passkeyOptions,
  },
  'passkeys/add': {
    summary: 'save a passkey by which one signs in',
    input: z.strictObject({ response: registrationResponse, name: passkeyName }),
    output: nothing,
  },
  session: {
    summary: 'say whether the cookie opens a session',
    input: nothing,
    output: z.strictObject({ isSignedIn: z.boolean() }),
  },
}
