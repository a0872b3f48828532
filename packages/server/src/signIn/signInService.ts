import type * as z from 'zod'
import { type Language, pageWords } from '@liangpai/presentation'
import type { AuthenticationResponse } from '../passkeys/responses.ts'
import { hashOf } from '../secret.ts'
import { type By, perform } from '../verb/perform.ts'
import type { Verb } from '../verb/verb.ts'
import { type OwnSignIn, viewOwnSignIn } from './ownSignIn.ts'
import {
  type Arrival,
  findPersonSession,
  type PersonSession,
  type SignInContext,
  type SignInReading,
  type SignInWork,
} from './personSession.ts'
import { signInByLink, type SignInLinkView, viewSignInLink } from './signInLink.ts'
import {
  addPersonPasskey,
  addPersonPasskeyOptions,
  personPasskeyOptions,
  signInByPasskey,
  stepUpByPasskey,
} from './signInPasskey.ts'
import { type TokenUse, useToken } from './tokens.ts'
import { ownSignInVerbs } from './verbs/signInVerbs.ts'

/** The acts about one's own ways in, by name. */
export type OwnSignInVerb = keyof typeof ownSignInVerbs

/** How people sign in to a service. All throw `Refusal`. */
export interface SignIn {
  /** Who is signed in by a secret, if somebody is. */
  session(secret: string): Promise<PersonSession | undefined>
  /** What a one-time link says before it is used, and the secret of the session that it opens once. */
  viewLink(token: string): Promise<SignInLinkView>
  byLink(token: string, arrival: Arrival): Promise<string>
  /** What a browser is asked with to use a passkey, and the secret of the session that one opens. */
  passkeyOptions(): Promise<object>
  byPasskey(response: AuthenticationResponse, arrival: Arrival): Promise<string>
  /** Shows once more that it is them; returns the new secret of the session. */
  stepUp(secret: string, response: AuthenticationResponse, requestId: string): Promise<string>
  /** What a browser is asked with to save a passkey, and saving it. */
  addPasskeyOptions(session: PersonSession, language: Language): Promise<object>
  addPasskey(input: Parameters<typeof addPersonPasskey>[1]): Promise<void>
  /** The ways in of whoever is signed in. */
  own(session: PersonSession): Promise<OwnSignIn>
  /** Does one of the acts of whoever is signed in about their own ways in; throws what the verb does. */
  act(verb: OwnSignInVerb, by: By, input: object): Promise<void>
  /** Whose token it is and what it may do; throws `tokenUnknown`. */
  token(token: string): Promise<TokenUse>
}

type AnyOwnVerb = Verb<unknown, SignInWork, SignInReading, z.ZodType, unknown, unknown, unknown, unknown>

/** Signing in to the service of a context. */
export const signInTo = (context: SignInContext): SignIn => ({
  session: (secret) => findPersonSession(context, secret),
  viewLink: (token) => viewSignInLink(context, token),
  byLink: (token, arrival) => signInByLink(context, token, arrival),
  passkeyOptions: () => personPasskeyOptions(context),
  byPasskey: (response, arrival) => signInByPasskey(context, response, arrival),
  stepUp: (secret, response, requestId) => stepUpByPasskey(context, secret, response, requestId),
  // It leaves this service: what tells two people of one computer apart says who neither is.
  addPasskeyOptions: (session, language) =>
    addPersonPasskeyOptions(
      context,
      session,
      pageWords[language].signIn.passkeyUser(hashOf(session.person).slice(0, 4)),
    ),
  addPasskey: (input) => addPersonPasskey(context, input),
  own: (session) => viewOwnSignIn(context, session),
  async act(name, by, input) {
    const verb: AnyOwnVerb = ownSignInVerbs[name]
    await perform(context, verb, by, input)
  },
  token: (token) => useToken(context, token),
})
