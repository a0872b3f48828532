import { findPerson, handedPasskeysOf, handsBehind, passkeysOf, passkeysOfPerson, signInOf } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import { currentRolesOf } from './currentRoles.ts'

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
export async function signInStateOf(work: Reading, person: string): Promise<SignInState> {
  const { recoveredAt, confirmedAt, wantedBy } = await signInOf(work.tx, person)
  return {
    passkeys: (await passkeysOf(work, passkeysOfPerson(person))).length,
    unconfirmed: (await handedPasskeysOf(work, passkeysOfPerson(person))).map(({ name, createdAt }) => ({
      name,
      createdAt,
    })),
    countsWith: await handsBehind(work.tx, person),
    recoveredAt,
    confirmedAt,
    linkWaits: wantedBy !== null,
  }
}

/** Everybody who holds a role today, for the operator. */
export const listPeople = (context: Context) =>
  context.read('', async (work) => {
    const found = await work.tx.selectFrom('appointments').select('personId').distinct().orderBy('personId').execute()
    const people = []
    for (const { personId } of found) {
      const roles = await currentRolesOf(work, personId)
      if (roles.length === 0) continue
      const { name = personId } = (await findPerson(work, personId)) ?? {}
      people.push({
        id: personId,
        name,
        roles: roles.map(({ organization, name: role, term }) => ({ organization, role, ...term })),
        signIn: await signInStateOf(work, personId),
      })
    }
    return people
  })
