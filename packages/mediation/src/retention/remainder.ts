import type { PlainDate } from '@liangpai/core/organization'
import { agreementOf, type Case } from '../case/case.ts'
import { lastDayOf } from './retention.ts'

/**
 * What stays of a case after its day: agreement, finding and hand-overs, each until its own last day (SERVICES 7), and nothing that
 * a side wrote. Undefined where nothing stays.
 */
export function remainderOf(one: Case, today: PlainDate): Case | undefined {
  const stays = (day: PlainDate | undefined) => day !== undefined && today <= lastDayOf(day)
  const agreement = stays(one.agreed) ? agreementOf(one) : undefined
  const finding = stays(one.finding?.date) ? one.finding : undefined
  const handOvers = one.handOvers.filter(({ date }) => stays(date))
  if (!agreement && !finding && handOvers.length === 0) return undefined
  const { merchantContact: _contact, finding: _finding, ...rest } = one
  const { shop, received, orderNo } = one.complaint
  return {
    ...rest,
    ...(finding && { finding }),
    handOvers,
    complaint: {
      received,
      shop,
      ...(orderNo !== undefined && { orderNo }),
      issues: [],
      facts: '',
      wish: [],
      complainant: nobody,
      respondent: nobody,
    },
    messages: [],
    declarationsAsked: [],
    declarations: [],
    objections: [],
    tests: [],
    proposals: agreement ? [agreement] : [],
  }
}

/** A contact that was deleted. */
export const nobody = { name: '', contact: '' }
