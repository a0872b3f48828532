import { findPerson } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ledToday } from '../roles.ts'

/** Somebody who is signed in, and for whom they work: what decides what they read. */
export type Worker = {
  person: string
  name: string
  /** The organisations that they lead today by a role in them. */
  leads: readonly string[]
  /** They lead the branch that runs the services. */
  isHere: boolean
  /** They work here by what a module says, and may lead no branch: the people of a park's operator. */
  isLetIn: boolean
}

/** Who reads, and for whom. */
export async function workerOf(reading: Reading): Promise<Worker> {
  const { actor, ledBy } = reading
  const leads = await ledToday(reading, actor)
  return {
    person: actor,
    name: (await findPerson(reading, actor))?.name ?? actor,
    leads,
    isHere: leads.includes(ledBy),
    isLetIn: await reading.isLetIn(reading, actor),
  }
}
