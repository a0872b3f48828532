import { addMonths, dayAfter, type PlainDate } from '@liangpai/core/organization'
import { type Deadline, deadlineAfter, type WorkingCalendar } from '@liangpai/server'
import { type Clocks, fixedClocks, usualClocks } from '../../clocks/clocks.ts'
import { isOwed } from '../deposit/deposit.ts'
import { depositOf, type Tenancy, type TenancyState } from './tenancy.ts'

/** Time limits in working days, which whoever lets the place may set (SERVICES 7, PAGES-services 7.5). */
export type TenancyClocks = {
  /** From the application to its answer, by two persons. */
  answer: number
  /** From the approval until the deposit is paid; then it lapses. */
  deposit: number
  /** From the last day in the space until two have settled the deposit. */
  settle: number
  /** From the settlement, for the tenant to object to it. */
  objection: number
  /** From an objection until two have looked again. */
  recheck: number
  /** From the tenant's agreement, or the end of their time to object, until the deposit goes back. */
  refund: number
}

/** The time limits of a venue whose host set none, by the operator's clocks. */
export const tenancyClocksOf = ({
  answer,
  deposit,
  settle,
  objection,
  recheck,
  refund,
}: Clocks['place']): TenancyClocks => ({
  answer,
  deposit,
  settle,
  objection,
  recheck,
  refund,
})

/** The defaults. */
export const tenancyClocks: TenancyClocks = tenancyClocksOf(usualClocks.place)

/** What a clock is read by. */
export type ClockContext = { clocks: TenancyClocks; calendar: WorkingCalendar }

/** What time ends by itself: an unpaid approval, a term, the stay of a shopkeeper who leaves. */
export type EndingClock = 'deposit' | 'term' | 'lastDay'

/** What is done next in a tenancy. */
export const tenancyDeeds = [
  'review',
  'decide',
  'pay',
  'admit',
  'askToExtend',
  'settle',
  'checkSettlement',
  'answerSettlement',
  'refund',
  'recheck',
  'leave',
] as const
/** One of `tenancyDeeds`. */
export type TenancyDeed = (typeof tenancyDeeds)[number]

/** What is done next, by which side, and by when; a day whose holidays are not published is provisional. */
export type NextDeed = { deed: TenancyDeed; of: 'host' | 'tenant' } & Deadline

const sure = (day: PlainDate): Deadline => ({ day, provisional: false })

/** What comes next in a tenancy; undefined where nothing does. */
export function nextDeed(one: Tenancy, context: ClockContext): NextDeed | undefined {
  const { clocks, calendar } = context
  const after = (day: PlainDate, clock: keyof TenancyClocks) => deadlineAfter(calendar, day, clocks[clock])
  const host = (deed: TenancyDeed, due: Deadline): NextDeed => ({ deed, of: 'host', ...due })
  const tenant = (deed: TenancyDeed, due: Deadline): NextDeed => ({ deed, of: 'tenant', ...due })
  const { submitted, since, term, lastDay = since } = one
  switch (one.state) {
    case 'submitted':
      return host('review', after(submitted, 'answer'))
    case 'reviewed':
      return host('decide', after(submitted, 'answer'))
    case 'approved':
      return one.profile === 'park' ? host('admit', sure(term?.from ?? since)) : tenant('pay', after(since, 'deposit'))
    case 'depositPaid':
      return host('admit', sure(term?.from ?? since))
    case 'admitted':
      return host('askToExtend', sure(term?.until ?? since))
    case 'leaving':
      if (one.profile === 'park') return host('leave', sure(lastDay))
      return host(one.settlement ? 'checkSettlement' : 'settle', after(lastDay, 'settle'))
    case 'settling':
      return settlingDeed(one, context)
    case 'objected':
      return host(isUnchecked(one) ? 'checkSettlement' : 'recheck', after(since, 'recheck'))
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
    case 'depositRefunded':
    case 'left':
      return isOwed(depositOf(one)) ? host('refund', after(owedSince(one), 'refund')) : undefined
  }
}

/** The day on which what nobody moved in for came to be owed back: the end, or the payment where it came later. */
function owedSince(one: Tenancy): PlainDate {
  const received = depositOf(one)?.received?.on ?? one.since
  return received > one.since ? received : one.since
}

const isUnchecked = (one: Tenancy): boolean =>
  one.profile === 'incubator' && one.settlement !== undefined && one.settlement.checked === undefined

function settlingDeed(one: Tenancy, { clocks, calendar }: ClockContext): NextDeed {
  const objection = deadlineAfter(calendar, one.since, clocks.objection)
  const agreed = one.profile === 'incubator' ? one.settlement?.agreed : undefined
  if (agreed === undefined) return { deed: 'answerSettlement', of: 'tenant', ...objection }
  return { deed: 'refund', of: 'host', ...deadlineAfter(calendar, agreed, clocks.refund) }
}

/**
 * From which day on time ends something, and what: the first day after its last one. Undefined while the last one is not certain:
 * what is provisional is over for nobody.
 */
export function endingOf(one: Tenancy, context: ClockContext): { clock: EndingClock; on: PlainDate } | undefined {
  const clock = endingClocks[one.state]
  if (!clock) return undefined
  if (one.state === 'approved' && one.profile === 'incubator') {
    const { day, provisional } = deadlineAfter(context.calendar, one.since, context.clocks.deposit)
    return provisional ? undefined : { clock: 'deposit', on: dayAfter(day) }
  }
  if (one.state === 'leaving') {
    return one.profile === 'park' && one.lastDay ? { clock: 'lastDay', on: dayAfter(one.lastDay) } : undefined
  }
  return { clock: 'term', on: dayAfter(one.term?.until ?? one.wish.until) }
}

/** What time may end in each state. */
const endingClocks: { readonly [State in TenancyState]?: EndingClock } = {
  submitted: 'term',
  reviewed: 'term',
  approved: 'deposit',
  depositPaid: 'term',
  admitted: 'term',
  leaving: 'lastDay',
}

/** Whether the time to object to a settlement is certainly over. */
export function isObjectionOver(one: Tenancy, { clocks, calendar }: ClockContext, today: PlainDate): boolean {
  const { day, provisional } = deadlineAfter(calendar, one.since, clocks.objection)
  return !provisional && today > day
}

/** Whether a term can be asked for on a day. */
export const isTerm = (from: PlainDate, until: PlainDate, today: PlainDate): boolean =>
  from >= today && from <= until && until <= addMonths(from, fixedClocks.longestTerm.number)
