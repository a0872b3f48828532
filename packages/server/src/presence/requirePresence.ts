import { Refusal } from '../refusal.ts'
import type { Via } from '../store/tables.ts'
import type { Db } from '../store/store.ts'
import { hasSignIn } from './signInSince.ts'

/** Seconds for which somebody who has shown once more that it is them may do what cannot be undone. */
export const STEP_UP_LIFE = 300

/** What an act asks of how its actor is there. */
export type PresenceNeeded = { inPerson: boolean; stepUp: boolean }

/** How an actor is there. `steppedUpAt` is when they last showed that it is them, `passkeyId` what opened their session. */
export type Presence = {
  via?: Via | undefined
  steppedUpAt?: number | undefined
  passkeyId?: string | null | undefined
}

/**
 * Throws `tokenNotAllowed`, `signInNeeded` or `stepUpNeeded` where an act asks for more than how its actor is there. Who acts
 * neither signed in nor in another's name, a member by a link for instance, is asked for nothing.
 */
export async function requirePresence(
  { tx, at }: { tx: Db; at: number },
  { via, steppedUpAt = 0 }: Presence,
  { inPerson, stepUp }: PresenceNeeded,
): Promise<void> {
  if (via === 'token' && (inPerson || stepUp)) throw new Refusal('tokenNotAllowed')
  if (via === 'operator' && inPerson && (await hasSignIn(tx))) throw new Refusal('signInNeeded')
  const isSignedIn = via === 'passkey' || via === 'link'
  if (isSignedIn && stepUp && at >= steppedUpAt + STEP_UP_LIFE) throw new Refusal('stepUpNeeded')
}
