import type { Facts } from '@liangpai/core'
import { shownOrganization } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import { treeOf, withSuperiors } from '../store/organizations.ts'
import { personOf } from '../store/people.ts'
import type { Database, OrganizationRow, RequestRow } from '../store/schema.ts'
import { dayOf } from '../time.ts'
import { belongingTo } from './belonging.ts'

/** What a member could choose to publish besides his membership. */
export async function factsOf(db: Kysely<Database>, request: RequestRow): Promise<Facts> {
  const { name } = await personOf(db, request.subjectId)
  const branch = shownOf(await withSuperiors(db, request.organizationId), request)
  return { name, ...(branch && { branch: branch.name }), ...(request.pledge !== null && { pledge: request.pledge }) }
}

/** The branch that may be named: that of who attests, a group's being the one above it, unless it is the issuer itself. */
function shownOf(rows: readonly OrganizationRow[], { subjectId, issuerId, createdAt }: RequestRow) {
  const branch = rows.find(({ kind }) => kind !== 'group')
  if (!branch) return undefined
  const shown = shownOrganization(belongingTo(branch.id, subjectId, dayOf(createdAt)), treeOf(rows), issuerId)
  return rows.find(({ id }) => id === shown)
}

/** Of these the ones he ticked. */
export function chosenFacts(facts: Facts, choice: { name: boolean; branch: boolean; pledge: boolean }): Facts {
  const { name, branch, pledge } = facts
  return {
    ...(choice.name && name !== undefined && { name }),
    ...(choice.branch && branch !== undefined && { branch }),
    ...(choice.pledge && pledge !== undefined && { pledge }),
  }
}
