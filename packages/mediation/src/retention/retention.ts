import { addMonths, type PlainDate } from '@liangpai/core/organization'
import { agreementOf, type Case, isOpen } from '../case/case.ts'
import { addDays } from '../clock/addDays.ts'

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
  /** Agreement, finding and hand-over, each three years from its day. */
  longest?: PlainDate
}

const shortly = new Set<Case['termination']>(['withdrawn', 'noConsent'])

/** Whether a case came to nothing: it goes after 180 days, every other one after a year. */
const cameToNothing = ({ state, termination }: Case): boolean =>
  state === 'refused' || (state === 'terminated' && shortly.has(termination))

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

/** Agreement, finding and hand-over stay three years (SERVICES 7). */
function longestOf(one: Case): PlainDate | undefined {
  const days = [
    ...(agreementOf(one) && one.agreed ? [one.agreed] : []),
    ...(one.finding?.date ? [one.finding.date] : []),
    ...one.handOvers.map(({ date }) => date),
  ]
  return days.length === 0 ? undefined : addMonths(days.toSorted().at(-1)!, 36)
}
