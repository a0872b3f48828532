import { reaches, type RoleName } from '@liangpai/core/organization'
import type { Work } from '../context.ts'
import { rolesOf } from '../store/appointments.ts'
import { treeOf, withSuperiors } from '../store/organizations.ts'
import type { RequestRow } from '../store/schema.ts'
import { dayOf } from '../time.ts'
import { Refusal } from '@liangpai/server'

/** Who may found, charter and appoint. */
export const LEADERS: readonly RoleName[] = ['secretary', 'deputySecretary']
/** Who may say what the roll says. */
export const ATTESTERS: readonly RoleName[] = [...LEADERS, 'organizationMember', 'groupLeader']
/** Who may review, look at a shop on a marketplace, offer, stop and resume. */
export const REVIEWERS: readonly RoleName[] = [...LEADERS, 'organizationMember', 'caseHandler']
/** Who may write down what a member asks for. */
export const RECORDERS: readonly RoleName[] = [...ATTESTERS, 'caseHandler', 'committeeMember', 'liaisonMember']

/** Throws `notAllowed` to everybody whom none of these roles lets act for the organisation, the unknown included. */
export async function requireRole(work: Work, organizationId: string, roles: readonly RoleName[]): Promise<void> {
  if (!(await hasRole(work, organizationId, roles)))
    throw new Refusal('notAllowed', `${work.actor} may not do this for ${organizationId}`)
}

/** Whether one of these roles of the actor reaches an organisation today; how far each reaches, the rules of roles say. */
export async function hasRole(
  { tx, actor, at }: Work,
  organizationId: string,
  roles: readonly RoleName[],
): Promise<boolean> {
  const tree = treeOf(await withSuperiors(tx, organizationId))
  const held = (await rolesOf(tx, actor)).filter(({ name }) => roles.includes(name))
  return reaches(held, tree, actor, organizationId, dayOf(at))
}

/** Nobody decides about himself (RULES section 1.4). */
export function forbidOwn({ actor }: Work, { subjectId }: RequestRow): void {
  if (actor === subjectId) throw new Refusal('deciderIsSubject')
}
