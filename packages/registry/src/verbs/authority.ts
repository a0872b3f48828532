import type { RoleName } from '@liangpai/core/organization'
import type { Work } from '../context.ts'
import { rolesOf } from '../store/appointments.ts'
import { withSuperiors } from '../store/organizations.ts'
import { Refusal } from './refusal.ts'

/** The roles of the rules, and the office's handler, who records steps and holds no seat. */
export type Role = RoleName | 'caseHandler'

/** Who may found, charter and appoint. */
export const LEADERS: readonly Role[] = ['secretary', 'deputySecretary']
/** Who may say what the roll says. */
export const ATTESTERS: readonly Role[] = [...LEADERS, 'organizationMember', 'groupLeader']
/** Who may review, look at a shop on a marketplace, offer, stop and resume. */
export const REVIEWERS: readonly Role[] = [...LEADERS, 'organizationMember', 'caseHandler']
/** Who may write down what a member asks for. */
export const RECORDERS: readonly Role[] = [...ATTESTERS, 'caseHandler', 'committeeMember']

/** A role reaches its organisation and all below it. Throws `notAllowed` to everybody else, the unknown included. */
export async function requireRole(
  { tx, actor, at }: Work,
  organizationId: string,
  roles: readonly Role[],
): Promise<void> {
  if (!(await hasRole({ tx, actor, at }, organizationId, roles)))
    throw new Refusal('notAllowed', 403, `${actor} may not do this for ${organizationId}`)
}

async function hasRole(
  { tx, actor, at }: Pick<Work, 'tx' | 'actor' | 'at'>,
  organizationId: string,
  roles: readonly Role[],
): Promise<boolean> {
  const organizations = await withSuperiors(tx, organizationId)
  const held = await rolesOf(
    tx,
    actor,
    organizations.map(({ id }) => id),
    at,
  )
  return held.some(({ role }) => roles.some((one) => one === role))
}
