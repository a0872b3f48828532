import { addDays, addMonths, type PlainDate } from '@liangpai/core/organization'
import { fixedClocks } from '../../clocks/clocks.ts'
import type { HelpClocks } from '../center/helpClocks.ts'
import { type HelpRequest, isOpen } from '../request/helpRequest.ts'

/** The last day of a request, whatever is added (SERVICES 7): it is said from the first day on. */
export const ceilingOf = ({ received }: Pick<HelpRequest, 'received'>): PlainDate =>
  addMonths(received, fixedClocks.requestCeiling.number)

/** The last day on which a request is there; what is added puts it off, up to the ceiling. It is the deletion clock. */
export function keptUntilOf(one: HelpRequest, { retention }: Pick<HelpClocks, 'retention'>): PlainDate {
  const ceiling = ceilingOf(one)
  if (isOpen(one)) return ceiling
  const last = addDays(one.lastContent > one.since ? one.lastContent : one.since, retention)
  return last < ceiling ? last : ceiling
}
