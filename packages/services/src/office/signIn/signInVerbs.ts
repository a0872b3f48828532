import { LEADERS, roleAppointersOf, signInVerbs as verbsFor } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ledToday } from '../roles.ts'

/** Whether somebody works here today: they lead a branch, or a module says so. */
export const worksHere = async (work: Reading, person: string): Promise<boolean> =>
  (await ledToday(work, person)).length > 0 || (await work.isLetIn(work, person))

/**
 * The verbs about signing in to the services: who leads the branch that runs them lets in all who work here, of other branches
 * too, as they appoint them; nobody is above that branch.
 */
export const signInVerbs = verbsFor({
  worksFor: async (work, person) => ((await worksHere(work as Reading, person)) ? [(work as Reading).ledBy] : []),
  appointersOf: roleAppointersOf,
  top: (work) => (work as Reading).ledBy,
  pair: LEADERS,
})
