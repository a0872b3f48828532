import type { Context } from 'hono'
import type { SignInSite } from '../pages/signIn/signInSite.ts'
import type { FramedContext } from '../pages/framed.ts'
import type { TokenSite } from '../pages/signIn/tokenSite.ts'
import type { SignedInService, WorkSession } from './signedIn.ts'

/** What the pages about signing in need of a service. */
export type SignInPagesService = SignedInService & {
  signInSite: SignInSite
  /** What is said of tokens, where programs act for people. */
  tokens?: TokenSite
  /** Seconds since the epoch. */
  now(): number
  /** The frame of the pages of whoever is signed in. */
  frameFor(c: Context, session: WorkSession): Promise<FramedContext>
}
