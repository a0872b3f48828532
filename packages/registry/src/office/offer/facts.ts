import type { Facts } from '@liangpai/core'
import { shownOrganization } from '@liangpai/core/organization'
import { dayOf, personOf, treeOf, withSuperiors } from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import type { Db } from '../../store/store.ts'
import type { RequestRow } from '../../store/tables.ts'
import { affiliationOf } from '../affiliation.ts'
import type { Choice } from './schemas.ts'

/** The facts a member may choose to publish besides their membership. */
export async function factsOf(db: Db, request: RequestRow): Promise<Facts> {
  const { name } = await personOf(db, request.subjectId)
  const branch = nameableBranch(await withSuperiors(db, request.organizationId), request)
  return { name, ...(branch && { branch: branch.name }), ...(request.pledge !== null && { pledge: request.pledge }) }
}

/** The branch that attests, or the one above a group that does, unless it is the issuer itself. */
function nameableBranch(rows: readonly OrganizationRow[], { subjectId, issuerId, createdAt }: RequestRow) {
  const branch = rows.find(({ kind }) => kind !== 'group')
  if (!branch) return undefined
  const shown = shownOrganization(affiliationOf(branch.id, subjectId, dayOf(createdAt)), treeOf(rows), issuerId)
  return rows.find(({ id }) => id === shown)
}

/** The facts the member ticked. */
export function chosenFacts(facts: Facts, choice: Pick<Choice, 'name' | 'branch' | 'pledge'>): Facts {
  const { name, branch, pledge } = facts
  return {
    ...(choice.name && name !== undefined && { name }),
    ...(choice.branch && branch !== undefined && { branch }),
    ...(choice.pledge && pledge !== undefined && { pledge }),
  }
}
