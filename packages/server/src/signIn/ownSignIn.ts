import { passkeysOf } from '../passkeys/passkeys.ts'
import { findPerson } from '../people/people.ts'
import { sessionsOf } from './ownSessions.ts'
import type { PersonSession, SignInContext } from './personSession.ts'
import { passkeysOfPerson } from './signInPasskey.ts'
import { tokensOf } from './tokens.ts'

/** What whoever is signed in sees of their own ways in. */
export type OwnSignIn = Awaited<ReturnType<typeof viewOwnSignIn>>

/** The passkeys, sessions and tokens of whoever is signed in, and the names of who counts as one with them. */
export const viewOwnSignIn = (context: SignInContext, { person, eyes, id }: PersonSession) =>
  context.read(person, async (work) => {
    const names = await Promise.all(eyes.slice(1).map(async (one) => (await findPerson(work, one))?.name ?? one))
    return {
      countsWith: names,
      passkeys: await passkeysOf(work, passkeysOfPerson(person)),
      sessions: (await sessionsOf(work, person)).map((session) => ({ ...session, isThis: session.id === id })),
      tokens: await tokensOf(work, person),
    }
  })
