import type { Booking, BookingState, WantedTime } from './booking.ts'
import type { BookingActor, BookingContext, BookingEvent, BookingRefusal } from './bookingEvent.ts'
import { freeDates } from './freeDates.ts'
import { hasBegun } from './hours.ts'
import { type BookingOutcome, judgeSubject, judgeTime } from './requestBooking.ts'

type EventOf<Type extends BookingEvent['type']> = Extract<BookingEvent, { type: Type }>
type Rule<Type extends BookingEvent['type']> = {
  from: readonly BookingState[]
  by: BookingActor
  judge(event: EventOf<Type>, one: Booking, context: BookingContext): Partial<Booking> | BookingRefusal
}

const open = ['requested', 'approved'] as const

const table: { readonly [Type in BookingEvent['type']]: Rule<Type> } = {
  /** Its rivals stay as they are; they can no longer be approved for what is taken now. */
  approve: { from: ['requested'], by: 'host', judge: (_event, { wanted }, context) => approved(wanted, context) },
  decline: {
    from: ['requested'],
    by: 'host',
    judge: ({ reason }) => ({ state: 'declined', declined: reason, proposed: undefined }),
  },
  /** Proposes and changes nothing else: whoever asked keeps what they have until they take it. */
  move: {
    from: open,
    by: 'host',
    judge({ to }, { wanted }, context) {
      if (isSame(to, wanted)) return 'bookingSameTime'
      const fault = judgeTime(to, context)
      if (fault) return fault
      const free = freeDates(to, context)
      return free.ok ? { proposed: to } : free.code
    },
  },
  takeMove: {
    from: open,
    by: 'requester',
    judge: (_event, { proposed }, context) =>
      proposed ? withTime(proposed, approved(proposed, context)) : 'nothingProposed',
  },
  keepTime: {
    from: open,
    by: 'requester',
    judge: (_event, { proposed }) => (proposed ? { proposed: undefined } : 'nothingProposed'),
  },
  correct: {
    from: open,
    by: 'requester',
    judge: ({ purpose, people }) => judgeSubject(purpose, people) ?? { purpose, people },
  },
  cancel: {
    from: open,
    by: 'requester',
    judge: (_event, one, context) =>
      isOver(one, context) ? 'bookingPast' : { state: 'cancelled', proposed: undefined },
  },
  elapse: {
    from: ['requested'],
    by: 'clock',
    judge: (_event, one, context) =>
      isOver(one, context) ? { state: 'declined', declined: 'unanswered', proposed: undefined } : 'forbiddenTransition',
  },
}

/** Takes one step of a booking (SERVICES 7). What is refused changes nothing. */
export function changeBooking(one: Booking, event: BookingEvent, context: BookingContext): BookingOutcome {
  if (!Object.hasOwn(table, event.type)) return { ok: false, code: 'eventUnknown' }
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<BookingEvent['type']>
  if (rule.by !== context.actor) return { ok: false, code: 'notYours' }
  if (!rule.from.includes(one.state)) return { ok: false, code: 'forbiddenTransition' }
  if (context.today < one.since) return { ok: false, code: 'dateBeforeLast' }
  const change = rule.judge(event, one, context)
  if (typeof change === 'string') return { ok: false, code: change }
  const booking = { ...one, ...change }
  return { ok: true, booking: { ...booking, since: booking.state === one.state ? one.since : context.today } }
}

/** The time is theirs, but for the dates that clash. */
function approved(wanted: WantedTime, context: BookingContext): Partial<Booking> | BookingRefusal {
  const free = freeDates(wanted, context)
  return free.ok ? { state: 'approved', skipped: free.skipped, proposed: undefined } : free.code
}

const withTime = (wanted: WantedTime, change: Partial<Booking> | BookingRefusal): Partial<Booking> | BookingRefusal =>
  typeof change === 'string' ? change : { ...change, wanted }

const isSame = (a: WantedTime, b: WantedTime): boolean =>
  a.space === b.space && a.from === b.from && a.to === b.to && a.days.join() === b.days.join()

/** Whether every date has begun: there is nothing left to answer, or to give back. */
const isOver = ({ wanted: { days, from, to } }: Booking, { now }: BookingContext): boolean =>
  days.every((day) => hasBegun({ day, from, to }, now))
