import { findPerson, passkeysOf, passkeysOfPerson, type PersonSession, sessionsOf, tokensOf } from '@liangpai/server'
import type { Context } from '../../context.ts'

/** What whoever is signed in sees of their own ways in. */
export type MySignIn = Awaited<ReturnType<typeof viewMySignIn>>

/** The passkeys, sessions and tokens of whoever is signed in, and the names of who counts as one with them. */
export const viewMySignIn = (context: Context, { person, eyes, id }: PersonSession) =>
  context.read(person, async (work) => {
    const names = await Promise.all(eyes.slice(1).map(async (one) => (await findPerson(work, one))?.name ?? one))
    return {
      countsWith: names,
      passkeys: await passkeysOf(work, passkeysOfPerson(person)),
      sessions: (await sessionsOf(work, person)).map((session) => ({ ...session, isThis: session.id === id })),
      tokens: await tokensOf(work, person),
    }
  })
