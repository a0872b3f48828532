import { findPerson, Refusal, type SignInState, signInStateOf } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { worksHere } from '../signIn/signInVerbs.ts'
import { ledToday } from '../roles.ts'

/** Somebody who works here, and how they sign in; who counts as one with them by name. */
export type PersonView = { id: string; name: string; isSelf: boolean; signIn: SignInState }

/** One person for those who lead the branch that runs the services. Throws `notFoundOrNotYours` for all others. */
export async function viewPerson(reading: Reading, id: string): Promise<PersonView> {
  const isTheirs = (await ledToday(reading, reading.actor)).includes(reading.ledBy) && (await worksHere(reading, id))
  if (!isTheirs) throw new Refusal('notFoundOrNotYours')
  const signIn = await signInStateOf(reading, id)
  const countsWith = await Promise.all(signIn.countsWith.map((one) => nameOf(reading, one)))
  return { id, name: await nameOf(reading, id), isSelf: reading.actor === id, signIn: { ...signIn, countsWith } }
}

const nameOf = async (reading: Reading, id: string) => (await findPerson(reading, id))?.name ?? id
