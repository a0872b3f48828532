import { dayAfter, termsEnding } from '@liangpai/core/organization'
import { rolesIn, startOfDay } from '@liangpai/server'
import type { Db } from '../store/store.ts'
import { LEADERS } from './roles.ts'

/** When the last term of an organisation's leaders ends, in seconds: nobody can act after that. Infinity where one has no end. */
export async function lastTermEnd(db: Db, organization: string): Promise<number> {
  const leaders = (await rolesIn(db, organization)).filter(({ name }) => LEADERS.includes(name))
  const terms = termsEnding(leaders, '1000-01-01', '9999-12-31')
  const ending = terms.ok ? terms.roles : []
  const last = ending.at(-1)?.term.until
  // One whose term has no end acts on.
  return last === undefined || ending.length < leaders.length ? Infinity : startOfDay(dayAfter(last))
}
