import type { Facts } from '@liangpai/core'
import type { Kysely } from 'kysely'
import { withSuperiors } from '../store/organizations.ts'
import { personOf } from '../store/people.ts'
import type { Database, RequestRow } from '../store/schema.ts'

/** What a member could choose to publish besides his membership. A group's member belongs to the branch above it. */
export async function factsOf(db: Kysely<Database>, request: RequestRow): Promise<Facts> {
  const { name } = await personOf(db, request.subjectId)
  const branch = (await withSuperiors(db, request.organizationId)).find(({ kind }) => kind !== 'group')
  return { name, ...(branch && { branch: branch.name }), ...(request.pledge !== null && { pledge: request.pledge }) }
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
