import { holdsOn } from '@liangpai/core/organization'
import type { Words } from '@liangpai/presentation'
import { dayOf, organizationOf, personOf, Refusal, rolesOf } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { OFFICE } from '../store/issuers.ts'
import { wordsOf } from './wordsOf.ts'

/** Who is signed in: the person, and the organisation for which they work, the office where they have a role in it. */
export type Worker = { id: string; name: string; organization: Words; isOfOffice: boolean }

/** Who acts, as their pages name them. Throws `notAllowed` for somebody whose last term is over. */
export async function workerOf(work: Reading): Promise<Worker> {
  const { tx, actor, at } = work
  const roles = (await rolesOf(tx, actor)).filter(({ term }) => holdsOn(term, dayOf(at)))
  const role = roles.find(({ organization }) => organization === OFFICE) ?? roles[0]
  if (!role) throw new Refusal('notAllowed')
  return {
    id: actor,
    name: (await personOf(work, actor)).name,
    organization: wordsOf(await organizationOf(tx, role.organization)),
    isOfOffice: role.organization === OFFICE,
  }
}
