import type { Facts } from '@liangpai/core'
import { type PlainDate, shownOrganization } from '@liangpai/core/organization'
import type { Fact } from '@liangpai/presentation'
import { dayOf, type Organization, personOf, treeOfDay, withSuperiors } from '@liangpai/server'
import type { FactChoices } from '../../receipt/consentReceipt.ts'
import { isNameInQuestion } from '../../store/changes.ts'
import type { Dated, Unsealing } from '../../store/store.ts'
import type { RequestRow } from '../../store/tables.ts'
import { affiliationOf } from '../affiliation.ts'

/** The facts a member may choose to publish besides their membership. A name that is being corrected is none of them. */
export async function factsOf(reading: Unsealing & Dated, request: RequestRow): Promise<Facts> {
  const name = await nameOf(reading, request)
  const branch = nameableBranch(await withSuperiors(reading, request.organizationId), request, dayOf(reading.at))
  return {
    ...(name !== undefined && { name }),
    ...(branch && { branch: branch.name }),
    ...(request.pledge !== null && { pledge: request.pledge }),
  }
}

/** The right name in the request that corrects it; elsewhere none, until that is over. */
async function nameOf(reading: Unsealing, { subjectId, newName }: RequestRow): Promise<string | undefined> {
  if (newName !== null) return newName
  if (await isNameInQuestion(reading, subjectId)) return undefined
  return (await personOf(reading, subjectId)).name
}

/** The branch that attests, or the one above a group that does, unless it is the issuer itself. */
function nameableBranch(line: readonly Organization[], { subjectId, issuerId }: RequestRow, day: PlainDate) {
  const branch = line.find(({ kind }) => kind !== 'group')
  if (!branch) return undefined
  const shown = shownOrganization(affiliationOf(branch.id, subjectId, day), treeOfDay(line, day), issuerId, day)
  return line.find(({ id }) => id === shown)
}

/** The facts the member ticked. */
export const chosenFacts = (facts: Facts, choices: FactChoices): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => choices[fact as Fact]))
