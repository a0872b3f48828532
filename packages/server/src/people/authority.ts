import { reaches, type RoleName } from '@liangpai/core/organization'
import type { Db } from '../store/store.ts'
import { dayOf } from '../time.ts'
import { rolesOf } from './appointments.ts'
import { treeOfDay, withSuperiors } from './organizations.ts'

/** Who leads an organisation: they appoint, and let people in. */
export const LEADERS: readonly RoleName[] = ['secretary', 'deputySecretary']

/**
 * Whether one of these roles of the actor reaches an organisation today; how far each reaches is core's rule. Throws
 * `organizationUnknown`.
 */
export async function hasRole(
  { tx, actor, at }: { tx: Db; actor: string; at: number },
  organizationId: string,
  roles: readonly RoleName[],
): Promise<boolean> {
  const today = dayOf(at)
  const tree = treeOfDay(await withSuperiors({ tx, at }, organizationId), today)
  const ofActor = (await rolesOf(tx, actor)).filter(({ name }) => roles.includes(name))
  return reaches(ofActor, tree, actor, organizationId, today)
}
