import type { Db } from '../store/store.ts'
import { readEyes } from '../presence/eyes.ts'
import { PERSON } from './personSession.ts'

/** The ids of who handed a person any of the ways in that they have now, and was not vouched for since. */
export async function handsBehind(db: Db, person: string): Promise<string[]> {
  const hands = new Set<string>()
  for (const table of ['sessions', 'passkeys'] as const) {
    const ways = db.selectFrom(table).select('handedBy').where('purpose', '=', PERSON).where('subject', '=', person)
    for (const { handedBy } of await ways.execute()) for (const hand of readEyes(handedBy)) hands.add(hand)
  }
  return [...hands].toSorted()
}

/** Whether a person can sign in with nobody counting as one with them. */
export async function isIndependent(db: Db, person: string): Promise<boolean> {
  const own = db.selectFrom('passkeys').select('id').where('purpose', '=', PERSON).where('subject', '=', person)
  return (await own.where('handedBy', 'is', null).executeTakeFirst()) !== undefined
}
