import { hasRole, readEyes, roleAppointersOf, signInVerbs as verbsFor } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { HANDLERS, isMediator, partnerOf } from '../roles.ts'

/**
 * The verbs about signing in to a station: its leaders let in its case handlers, its mediators and the people of its partners;
 * nobody is above the branch that leads it.
 */
export const signInVerbs = verbsFor({
  worksFor: async (work: Reading, person) => ((await worksHere(work, person)) ? [work.ledBy] : []),
  appointersOf: async (work: Reading, person) => [
    ...(await roleAppointersOf(work, person)),
    ...(await appointersHere(work, person)),
  ],
  top: ({ ledBy }: Reading) => ledBy,
  pair: HANDLERS,
})

/** Whether somebody works for the station today: as a leader or case handler, a mediator, or for a partner. */
export async function worksHere(work: Reading, person: string): Promise<boolean> {
  const theirs = { ...work, actor: person }
  return (
    (await hasRole(theirs, work.ledBy, HANDLERS)) ||
    (await isMediator(theirs)) ||
    (await partnerOf(theirs)) !== undefined
  )
}

/** Who took a person up as a mediator or named them for a partner, and who counted as one with those. */
async function appointersHere({ tx }: Reading, person: string): Promise<string[]> {
  const tables = ['mediators', 'partnerPeople'] as const
  const rows = await Promise.all(
    tables.map((table) => tx.selectFrom(table).select('appointedBy').where('personId', '=', person).execute()),
  )
  return rows.flat().flatMap(({ appointedBy }) => readEyes(appointedBy))
}
