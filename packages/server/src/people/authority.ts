import { reaches, type RoleName } from '@liangpai/core/organization'
import type { Db } from '../store/store.ts'
import { dayOf } from '../time.ts'
import { rolesOf } from './appointments.ts'
import { treeOf, withSuperiors } from './organizations.ts'

/**
 * Whether one of these roles of the actor reaches an organisation today; how far each reaches is core's rule. Throws
 * `organizationUnknown`.
 */
export async function hasRole(
  { tx, actor, at }: { tx: Db; actor: string; at: number },
  organizationId: string,
  roles: readonly RoleName[],
): Promise<boolean> {
  const tree = treeOf(await withSuperiors(tx, organizationId))
  const ofActor = (await rolesOf(tx, actor)).filter(({ name }) => roles.includes(name))
  return reaches(ofActor, tree, actor, organizationId, dayOf(at))
}
