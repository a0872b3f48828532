import { holdsOn, roleNames } from '@liangpai/core/organization'
import { type AppointedRole, dayOf, hasRole, organizationOf, rolesOf } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { LEADERS } from '../roles.ts'

/** The roles that a person holds today. */
export const currentRolesOf = async ({ tx, at }: Reading, person: string): Promise<AppointedRole[]> =>
  (await rolesOf(tx, person)).filter(({ term }) => holdsOn(term, dayOf(at)))

/** Whether whoever acts leads an organisation in which the person holds one of these roles, or one above it. */
export async function leadsSome(work: Reading, roles: readonly AppointedRole[]): Promise<boolean> {
  for (const { organization } of roles) if (await hasRole(work, organization, LEADERS)) return true
  return false
}

/** Whether any role of whoever acts reaches an organisation in which the person holds one of these roles. */
export async function seesSome(work: Reading, roles: readonly AppointedRole[]): Promise<boolean> {
  for (const { organization } of roles) if (await hasRole(work, organization, roleNames)) return true
  return false
}

/** Whether whoever acts leads above each organisation in which the person holds a role; nobody is above the office. */
export async function leadsAboveAll(work: Reading, roles: readonly AppointedRole[]): Promise<boolean> {
  for (const { organization } of roles) {
    const { id, superiorId } = await organizationOf(work, organization)
    if (!(await hasRole(work, superiorId ?? id, LEADERS))) return false
  }
  return roles.length > 0
}
