import { hasRole, LEADERS, Refusal } from '@liangpai/server'
import type { Center } from '../center/center.ts'
import type { HelpReading } from '../store/context.ts'

/** Throws `notFoundOrNotYours`, as if there were none, for what is another branch's. */
export async function requireHost(reading: HelpReading, { host }: Pick<Center, 'host'>): Promise<void> {
  if (!(await hasRole(reading, host, LEADERS))) throw new Refusal('notFoundOrNotYours')
}
