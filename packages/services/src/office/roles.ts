import type { RoleName } from '@liangpai/core/organization'
import { dayOf, hasRole, inBranch, LEADERS, rolesOf } from '@liangpai/server'
import type { Reading } from '../context.ts'

/** The permission of these roles in the branch that runs the services. */
export const inServices = (roles: readonly RoleName[] = LEADERS) => inBranch('the branch that runs the services', roles)

/** The permission of the leaders of the one branch that hosts what a verb is about, and of those above it. */
export const ofHost = <Loaded, Input = unknown>(host: (loaded: Loaded, input: Input) => string) => ({
  by: 'role' as const,
  roles: LEADERS,
  of: 'the branch that hosts it',
  organization: (loaded: Loaded, input: Input, _work: unknown) => host(loaded, input),
})

/** The permission of the leaders of any branch that hosts what a verb is about together with others. Say `concerns` beside it. */
export const ofSomeHost = <Loaded, Input = unknown>(hosts: (loaded: Loaded, input: Input) => readonly string[]) => ({
  by: 'rule' as const,
  words: 'secretary, deputySecretary of a branch that hosts it',
  holds: (work: Reading, input: Input, loaded: Loaded) => leadsSomeOf(work, hosts(loaded, input)),
})

/**
 * Whether whoever reads leads one of these organisations today by a role in itself: names of who came are read in the branches that
 * host alone, and by nobody above them (SERVICES 4).
 */
export async function leadsOneItself(
  reading: Pick<Reading, 'tx' | 'actor' | 'at'>,
  organizations: readonly string[],
): Promise<boolean> {
  const own = await ledToday(reading, reading.actor)
  return organizations.some((organization) => own.includes(organization))
}

/** Whether whoever reads leads one of these organisations today, or one above it. */
export async function leadsSomeOf(
  reading: Pick<Reading, 'tx' | 'actor' | 'at'>,
  organizations: readonly string[],
): Promise<boolean> {
  for (const organization of organizations) if (await hasRole(reading, organization, LEADERS)) return true
  return false
}

/** The organisations that somebody leads today. */
export async function ledToday({ tx, at }: Pick<Reading, 'tx' | 'at'>, person: string): Promise<string[]> {
  const today = dayOf(at)
  const roles = await rolesOf(tx, person)
  const current = roles.filter(
    ({ name, term }) => LEADERS.includes(name) && term.from <= today && today <= (term.until ?? today),
  )
  return [...new Set(current.map(({ organization }) => organization))]
}
