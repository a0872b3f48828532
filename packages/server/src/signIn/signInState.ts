import { handedPasskeysOf, passkeysOf } from '../passkeys/passkeys.ts'
import type { ServerReading } from '../verb/verb.ts'
import { handsBehind } from './hands.ts'
import { passkeysOfPerson } from './signInPasskey.ts'
import { isLiveLinkWish } from './linkWishes.ts'
import { signInOf } from './signIns.ts'

/** How a person signs in, as their leaders see it: nothing of when they work, nor with what. */
export type SignInState = {
  passkeys: number
  /** Those that wait for somebody to confirm them: what each is called, and since when it is there. */
  unconfirmed: { name: string; createdAt: number }[]
  /** The ids of who counts as one with them until somebody else confirms them. */
  countsWith: string[]
  recoveredAt: number | null
  confirmedAt: number | null
  /** Whether one person has agreed to a link for them and a second is missing. */
  linkWaits: boolean
}

/** How a person signs in. */
export async function signInStateOf(work: ServerReading, person: string): Promise<SignInState> {
  const { recoveredAt, confirmedAt, wantedAt } = await signInOf(work.tx, person)
  return {
    passkeys: (await passkeysOf(work, passkeysOfPerson(person))).length,
    unconfirmed: (await handedPasskeysOf(work, passkeysOfPerson(person))).map(({ name, createdAt }) => ({
      name,
      createdAt,
    })),
    countsWith: await handsBehind(work.tx, person),
    recoveredAt,
    confirmedAt,
    linkWaits: isLiveLinkWish(work.at, wantedAt),
  }
}
