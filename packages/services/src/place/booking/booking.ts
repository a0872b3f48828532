import type { PlainDate } from '@liangpai/core/organization'
import type { Hours } from './hours.ts'

/** The states of a booking (SERVICES 7); the last two are final. A request blocks nothing until it is approved. */
export const bookingStates = ['requested', 'approved', 'declined', 'cancelled'] as const
/** One of `bookingStates`. */
export type BookingState = (typeof bookingStates)[number]

/** Why a request is declined. `unanswered` is time's: nobody answered before the last day that was asked for. */
export const declineReasons = ['timeTaken', 'unsuitable', 'closed', 'unanswered'] as const
/** One of `declineReasons`. */
export type DeclineReason = (typeof declineReasons)[number]

/** Why a date of a series is left out: another booking has the time, a tenant the space, or the time had begun. */
export const skipReasons = ['booked', 'tenant', 'past'] as const
/** One of `skipReasons`. */
export type SkipReason = (typeof skipReasons)[number]

/** A space on some days, at the same hours on each. A series has several days; what is proposed instead has as many. */
export type WantedTime = Hours & { space: string; days: readonly PlainDate[] }

/** A date of an approved booking that it does not have, and why. */
export type SkippedDate = { day: PlainDate; why: SkipReason }

/** A request to borrow a space, with what came of it (SERVICES 5). Plain JSON; every change gives a new one. */
export type Booking = {
  readonly state: BookingState
  /** The day on which it came into its state. */
  readonly since: PlainDate
  readonly requested: PlainDate
  readonly wanted: WantedTime
  /** What for, in the words of whoever asks. */
  readonly purpose: string
  /** About how many people. */
  readonly people: number
  /** Of an approved one: which dates it does not have. */
  readonly skipped: readonly SkippedDate[]
  readonly declined?: DeclineReason
  /** Another time that the host proposes. The one that stands is kept until whoever asked takes it. */
  readonly proposed?: WantedTime | undefined
}

/** The days that an approved booking has. */
export const bookedDays = ({ state, wanted, skipped }: Booking): readonly PlainDate[] =>
  state === 'approved' ? wanted.days.filter((day) => skipped.every((one) => one.day !== day)) : []

/** The last day of a booking: the last one that it has, or that it asks for. */
export const lastDay = (booking: Booking): PlainDate =>
  (bookedDays(booking).at(-1) ?? booking.wanted.days.at(-1)) || booking.since
