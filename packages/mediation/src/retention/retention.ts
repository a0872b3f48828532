import { addDays, addMonths, type PlainDate } from '@liangpai/core/organization'
import { agreementOf, type Case, isOpen, type TerminationReason } from '../case/case.ts'

/**
 * When what is kept is deleted (SERVICES 7): the whole case, its pictures, and what stays longer than it. It is the deletion clock;
 * the reminder clock is `clock.ts`.
 */
export type Retention = {
  /** An open case has none yet. */
  case?: PlainDate
  attachments?: PlainDate
  /** The last day for either, whatever is added: it is said from the first day on. */
  ceiling: PlainDate
  /** The last day of agreement, finding and hand-overs, each of which has its own: that of the one that stays longest. */
  longest?: PlainDate
}

/** Which ends come to nothing: such a case goes after 180 days, every other one after a year (SERVICES 7). */
const comesToNothing: { readonly [Reason in TerminationReason]: boolean } = {
  withdrawn: true,
  noConsent: true,
  refusedByParty: false,
  noAgreement: false,
  timeout: false,
  lawbreaking: false,
}

const cameToNothing = ({ state, termination }: Case): boolean =>
  state === 'refused' || (termination !== undefined && comesToNothing[termination])

/** The days on which a case and its parts are deleted; new content puts them off, up to the ceiling. */
export function retentionOf(one: Case): Retention {
  const { complaint, since, lastContent } = one
  const ceiling = addMonths(complaint.received, cameToNothing(one) ? 12 : 24)
  const longest = longestOf(one)
  if (isOpen(one)) return { ceiling: addMonths(complaint.received, 24), ...(longest && { longest }) }
  const last = lastContent > since ? lastContent : since
  const whole = cameToNothing(one) ? addDays(last, 180) : addMonths(last, 12)
  const pictures = cameToNothing(one) ? whole : addDays(since, 90)
  return {
    case: earlier(whole, ceiling),
    attachments: earlier(pictures, ceiling),
    ceiling,
    ...(longest && { longest }),
  }
}

const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b)

/** Agreement, finding and hand-over stay three years from their day (SERVICES 7). */
export const lastDayOf = (day: PlainDate): PlainDate => addMonths(day, 36)

function longestOf(one: Case): PlainDate | undefined {
  const days = [
    ...(agreementOf(one) && one.agreed ? [one.agreed] : []),
    ...(one.finding?.date ? [one.finding.date] : []),
    ...one.handOvers.map(({ date }) => date),
  ]
  const last = days.toSorted().at(-1)
  return last && lastDayOf(last)
}
