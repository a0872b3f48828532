import type { RoleName } from '@liangpai/core/organization'
import { dayOf, inBranch, LEADERS } from '@liangpai/server'
import type { Reading } from '../context.ts'

/** Who handles its cases. */
export const HANDLERS: readonly RoleName[] = [...LEADERS, 'caseHandler']

/** The permission of these roles in the branch that leads the station. */
export const inStation = (roles: readonly RoleName[]) => inBranch('the branch that leads the station', roles)

/** Whether whoever acts may be assigned to cases today. */
export async function isMediator({ tx, actor, at }: Reading): Promise<boolean> {
  const row = await tx.selectFrom('mediators').selectAll().where('personId', '=', actor).executeTakeFirst()
  const today = dayOf(at)
  return row !== undefined && row.since <= today && (row.until === null || today <= row.until)
}

/** The partner for which whoever acts takes receipt, if they do. */
export async function partnerOf({ tx, actor }: Reading): Promise<string | undefined> {
  const row = await tx.selectFrom('partnerPeople').selectAll().where('personId', '=', actor).executeTakeFirst()
  return row?.partnerId
}

/** What a partner is called. */
export async function partnerName({ tx }: Reading, id: string): Promise<string> {
  const row = await tx.selectFrom('partners').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? id
}

/** The permission of the station's mediators. */
export const ofMediators = {
  by: 'rule' as const,
  words: 'a mediator of the station',
  holds: (work: Reading) => isMediator(work),
}
