import { type RoleName, roleNames } from '@liangpai/core/organization'
import { hasRole, LEADERS } from '../../people/authority.ts'
import { organizationOf } from '../../people/organizations.ts'
import type { SignInReading } from '../personSession.ts'

/** Who lets whom in: what the verbs about signing in need to know of a service. */
export type Admission = {
  /** The organisations for which a person works today; none for somebody who does not. */
  worksFor(work: SignInReading, person: string): Promise<readonly string[]>
  /** Whoever gave a person what they do there, and who counted as one with those. */
  appointersOf(work: SignInReading, person: string): Promise<readonly string[]>
  /** The organisation above which nobody is: another leader of its own confirms its people, and the operator lets in the first. */
  top(work: SignInReading): string
  /** Who of it may do what takes two persons. */
  pair: readonly RoleName[]
}

const hasInSome = async (work: SignInReading, organizations: readonly string[], roles: readonly RoleName[]) => {
  for (const organization of organizations) if (await hasRole(work, organization, roles)) return true
  return false
}

/** Whether whoever acts leads one of these organisations, or one above it. */
export const leadsSome = (work: SignInReading, organizations: readonly string[]): Promise<boolean> =>
  hasInSome(work, organizations, LEADERS)

/** Whether any role of whoever acts reaches one of these organisations. */
export const seesSome = (work: SignInReading, organizations: readonly string[]): Promise<boolean> =>
  hasInSome(work, organizations, roleNames)

/** Whether whoever acts leads above each of these organisations; nobody is above `top`. */
export async function leadsAboveAll(
  work: SignInReading,
  organizations: readonly string[],
  top: string,
): Promise<boolean> {
  for (const organization of organizations) {
    const { id, superiorId } = await organizationOf(work, organization)
    if (!(await hasRole(work, id === top ? id : (superiorId ?? id), LEADERS))) return false
  }
  return organizations.length > 0
}
