import { addDays, type PlainDate } from '@liangpai/core/organization'
import { type Booking, lastDay } from './booking.ts'

/** A booking goes this many days after its end (SERVICES 7). */
const BOOKING_KEPT_DAYS = 90

/** The working days within which a request is answered; the operator may set another number. */
export const ANSWER_DAYS = 3

/**
 * The last day on which a booking is kept: 90 days after it was declined or cancelled, else after the last date that it has or asks
 * for. A request that nobody answers ends with its last date, so the day is fixed from the first one on.
 */
export const keptUntil = (booking: Booking): PlainDate =>
  addDays(
    booking.state === 'declined' || booking.state === 'cancelled' ? booking.since : lastDay(booking),
    BOOKING_KEPT_DAYS,
  )
