import { roleAppointersOf, signInVerbs as verbsFor } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { ledToday } from '../people/worker.ts'

/** The organisations for which somebody works here today: they lead them, or a module says so. */
export const worksFor = async (work: Reading, person: string): Promise<readonly string[]> => {
  const leads = await ledToday(work, person)
  return [...new Set([...leads, ...(await work.worksElsewhere(work, person))])]
}

/**
 * The verbs about signing in to the services: who leads a branch lets its people in, or who leads above it; another leader of the
 * branch that runs the services confirms its own people.
 */
export const signInVerbs = verbsFor({
  worksFor: (work, person) => worksFor(work as Reading, person),
  appointersOf: roleAppointersOf,
  top: (work) => (work as Reading).ledBy,
  pair: ['secretary', 'deputySecretary'],
})
