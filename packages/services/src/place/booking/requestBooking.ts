import { addMonths, isText, type PlainDate } from '@liangpai/core/organization'
import { isLent, type Space } from '../venue/venue.ts'
import type { Booking, WantedTime } from './booking.ts'
import type { BookingContext, BookingRefusal } from './bookingEvent.ts'
import { freeDates } from './freeDates.ts'
import { areDatedHours, hasBegun, isOverMidnight } from './hours.ts'
import { fixedClocks } from '../../clocks/clocks.ts'
import { LONGEST_SERIES } from './series.ts'

/** How much a request may say, and how far ahead it may ask. */
export const bookingLimits = { purpose: 40, people: 9999, dates: LONGEST_SERIES } as const

/** A booking, or why it is none. */
export type BookingOutcome = { ok: true; booking: Booking } | { ok: false; code: BookingRefusal }

/** Who asks for what. */
export type BookingRequest = { wanted: WantedTime; purpose: string; people: number }

/**
 * Begins a booking (SERVICES 7): it waits for an answer and blocks nothing. What nobody can have any more is refused at once,
 * so that nobody waits for it.
 */
export function requestBooking(
  { wanted, purpose, people }: BookingRequest,
  space: Pick<Space, 'uses'>,
  context: Omit<BookingContext, 'actor'>,
): BookingOutcome {
  const { today } = context
  const fault =
    judgeSubject(purpose, people) ?? judgeTime(wanted, context) ?? (isLent(space) ? undefined : 'spaceNotLent')
  if (fault) return { ok: false, code: fault }
  const free = freeDates(wanted, context)
  if (!free.ok) return free
  return {
    ok: true,
    booking: { state: 'requested', since: today, requested: today, wanted, purpose, people, skipped: [] },
  }
}

/** Whether it says what for and for about how many. */
export function judgeSubject(purpose: string, people: number): BookingRefusal | undefined {
  if (!isText(purpose, bookingLimits.purpose)) return 'bookingTextInvalid'
  return Number.isInteger(people) && people > 0 && people <= bookingLimits.people ? undefined : 'bookingPeopleInvalid'
}

/** Whether a time can be asked for: it is one, has not begun, and is not years ahead. */
export function judgeTime(
  { days, from, to }: WantedTime,
  { today, now }: { today: PlainDate; now: string },
): BookingRefusal | undefined {
  if (isOverMidnight({ from, to })) return 'bookingOverMidnight'
  const dates = days.map((day) => ({ day, from, to }))
  const [first] = dates
  const last = days.at(-1)
  if (!first || last === undefined || days.length > bookingLimits.dates) return 'bookingHoursInvalid'
  if (!dates.every(areDatedHours) || !areInOrder(days)) return 'bookingHoursInvalid'
  if (hasBegun(first, now)) return 'bookingPast'
  return last > addMonths(today, fixedClocks.bookingAhead.number) ? 'bookingTooFar' : undefined
}

const areInOrder = (days: readonly PlainDate[]): boolean =>
  days.every((day, at) => at === 0 || (days[at - 1] ?? '') < day)
