import { holdsOn, type Role } from '@liangpai/core/organization'
import { dayOf, Refusal, rolesOf } from '@liangpai/server'
import type { Reading } from '../../context.ts'

/** Whether these roles of one day are a researcher's and no other: whoever has another role besides sees what that shows. */
export const areReadersOf = (roles: readonly Pick<Role, 'name'>[]): boolean =>
  roles.length > 0 && roles.every(({ name }) => name === 'researcher')

/**
 * Throws `notFoundOrNotYours` for somebody who is a researcher and nothing else: they read figures alone, and everything else is
 * to them as if it were not there (SYSTEMS 68).
 */
export async function forbidReader({ tx, actor, at }: Pick<Reading, 'tx' | 'actor' | 'at'>): Promise<void> {
  const today = dayOf(at)
  const roles = (await rolesOf(tx, actor)).filter(({ term }) => holdsOn(term, today))
  if (areReadersOf(roles)) throw new Refusal('notFoundOrNotYours')
}
