import { holdsOn } from '@liangpai/core/organization'
import { type AppointedRole, dayOf, organizationOf, personOf, Refusal, rolesOf } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../context.ts'
import { words } from '../output/schemas.ts'
import { OFFICE } from '../store/issuers.ts'
import { wasLastLeader } from './person/lastLeaders.ts'
import { areReadersOf } from './figures/readsFiguresAlone.ts'
import { wordsOf } from './wordsOf.ts'

/**
 * Who is signed in: the person, and the organisation for which they work, the office where they have a role in it. Whoever
 * `readsFiguresAlone` has no other page.
 */
export const worker = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: words,
  isOfOffice: z.boolean(),
  readsFiguresAlone: z.boolean(),
})
/** The same. */
export type Worker = z.output<typeof worker>

/** Who acts, as their pages name them. Throws `notAllowed` for somebody whose last term is over, unless the handover is theirs. */
export async function workerOf(work: Reading): Promise<Worker> {
  const { tx, actor, at } = work
  const all = await rolesOf(tx, actor)
  const roles = all.filter(({ term }) => holdsOn(term, dayOf(at)))
  const role = roles.find(({ organization }) => organization === OFFICE) ?? roles[0] ?? (await lastLed(work, all))
  if (!role) throw new Refusal('notAllowed')
  return {
    id: actor,
    name: (await personOf(work, actor)).name,
    organization: wordsOf(await organizationOf(work, role.organization)),
    isOfOffice: role.organization === OFFICE,
    readsFiguresAlone: areReadersOf(roles),
  }
}

/** The role by which somebody led last where nobody leads any more: they still say who comes next. */
async function lastLed(work: Reading, roles: readonly AppointedRole[]): Promise<AppointedRole | undefined> {
  for (const role of roles) if (await wasLastLeader(work, role.organization)) return role
  return undefined
}
