import type { RoleName } from '@liangpai/core/organization'
import type { BranchParts } from './branchContext.ts'

/** The permission of these roles in the branch that leads the service, which `of` says in words. */
export const inBranch = (of: string, roles: readonly RoleName[]) => ({
  by: 'role' as const,
  roles,
  of,
  organization: (_loaded: unknown, _input: unknown, work: Pick<BranchParts, 'ledBy'>) => work.ledBy,
})
