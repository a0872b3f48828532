import type { PlainDate } from '@liangpai/core/organization'
import type { Occupancy } from '../venue/occupancy.ts'
import type { DeclineReason, WantedTime } from './booking.ts'
import type { DatedHours } from './hours.ts'

/** Who acts: whoever asked, by their private link; a person of the host, by sign-in; or time itself. */
export type BookingActor = 'requester' | 'host' | 'clock'

/** What happens to a booking after it was asked for (SERVICES 7). */
export type BookingEvent =
  | { type: 'approve' }
  | { type: 'decline'; reason: Exclude<DeclineReason, 'unanswered'> }
  /** The host proposes another time, or another space. */
  | { type: 'move'; to: WantedTime }
  /** Whoever asked takes what is proposed: it is theirs at once, for the host has offered it. */
  | { type: 'takeMove' }
  /** Whoever asked stays with the time they have or asked for. */
  | { type: 'keepTime' }
  | { type: 'correct'; purpose: string; people: number }
  | { type: 'cancel' }
  /** The last date that was asked for has begun without an answer. */
  | { type: 'elapse' }

/** A time of a space that another booking has. */
export type BookedTime = DatedHours & { space: string }

/** What a step is judged by: who acts and when, and what is taken at that moment, the booking itself left out. */
export type BookingContext = {
  actor: BookingActor
  today: PlainDate
  /** A time of Asia/Shanghai: `2026-12-04T14:00`. */
  now: string
  booked: readonly BookedTime[]
  occupied: readonly Occupancy[]
}

/** Why a request or a step of a booking is refused. */
export const bookingRefusals = [
  'eventUnknown',
  'forbiddenTransition',
  'notYours',
  'dateBeforeLast',
  'bookingClash',
  'spaceOccupied',
  'spaceNotLent',
  'bookingPast',
  'bookingTooFar',
  'bookingOverMidnight',
  'bookingHoursInvalid',
  'bookingTextInvalid',
  'bookingPeopleInvalid',
  'bookingSameTime',
  'nothingProposed',
] as const
/** One of `bookingRefusals`. */
export type BookingRefusal = (typeof bookingRefusals)[number]
