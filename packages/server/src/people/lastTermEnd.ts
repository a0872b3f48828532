import { dayAfter, type RoleName, termsEnding } from '@liangpai/core/organization'
import type { Db } from '../store/store.ts'
import { startOfDay } from '../time.ts'
import { type AppointedRole, rolesIn } from './appointments.ts'

/** When the last term of an organisation's leaders ends, in seconds: nobody can act after that. Infinity where one has no end. */
export const lastTermEnd = async (db: Db, organization: string, leaders: readonly RoleName[]): Promise<number> =>
  lastEndOf(await rolesIn(db, organization), leaders)

/** The same among roles that were read. */
export function lastEndOf(roles: readonly AppointedRole[], leaders: readonly RoleName[]): number {
  const appointed = roles.filter(({ name }) => leaders.includes(name))
  const terms = termsEnding(appointed, '1000-01-01', '9999-12-31')
  const ending = terms.ok ? terms.roles : []
  const last = ending.at(-1)?.term.until
  // One whose term has no end acts on.
  return last === undefined || ending.length < appointed.length ? Infinity : startOfDay(dayAfter(last))
}
