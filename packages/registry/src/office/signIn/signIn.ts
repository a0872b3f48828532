import type { Language } from '@liangpai/presentation'
import { pageWords } from '@liangpai/presentation'
import {
  addPersonPasskey,
  addPersonPasskeyOptions,
  type Arrival,
  type AuthenticationResponse,
  findPersonSession,
  hashOf,
  personPasskeyOptions,
  type PersonSession,
  signInByLink,
  signInByPasskey,
  type SignInLinkView,
  stepUpByPasskey,
  type TokenUse,
  useToken,
  viewSignInLink,
} from '@liangpai/server'
import type { Context } from '../../context.ts'
import { type MySignIn, viewMySignIn } from './mySignIn.ts'
import { listPeople } from './people.ts'

/** How people sign in to a registry. All throw `Refusal`. */
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
  own(session: PersonSession): Promise<MySignIn>
  /** Whose token it is and what it may do; throws `tokenUnknown`. */
  token(token: string): Promise<TokenUse>
  /** Everybody who holds a role today, with how they sign in. */
  people(): ReturnType<typeof listPeople>
}

/** Signing in to the registry of a context. */
export const signInTo = (context: Context): SignIn => ({
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
  own: (session) => viewMySignIn(context, session),
  token: (token) => useToken(context, token),
  people: () => listPeople(context),
})
