import type { RefusalCode } from '@liangpai/presentation'
import type { OwnSignIn } from '../../signIn/ownSignIn.ts'
import type { SignInSite } from './signInSite.ts'
import type { FramedContext } from '../framed.ts'
import type { TokenSite } from './tokenSite.ts'

/** What the page of one's own ways in knows; `refused` is why the last form came to nothing. */
export type OwnSignInContext = FramedContext & {
  own: OwnSignIn
  signInSite: SignInSite
  /** Of a service whose people have programs. */
  tokens?: TokenSite | undefined
  /** Seconds since the epoch. */
  now: number
  refused?: { code: RefusalCode; typed: Readonly<Record<string, string>> }
}
