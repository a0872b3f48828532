import type { Json, Seconds } from '@liangpai/server/store'
import type { BookingState, SkipReason } from '../booking/booking.ts'
import type { VenueHost } from '../venue/venue.ts'

/** A venue. `uses` is a JSON list; an area without `areaMax` is a lower bound, as its source stated it. */
export type VenueRow = {
  id: string
  hostKind: VenueHost['kind']
  hostId: string
  name: string
  /** What it is called in other languages. */
  names: Json
  address: string
  description: string | null
  areaMin: number
  areaMax: number | null
  uses: Json
  /** The working days within which a request to borrow is answered; null where the operator's clock holds. */
  answerDays: number | null
  addedAt: Seconds
}

/** A space of a venue. Whoever gives it to somebody locks its row first. */
export type SpaceRow = {
  id: string
  venueId: string
  name: string
  names: Json
  areaMin: number | null
  areaMax: number | null
  uses: Json
  /** Its place in the list of its venue. */
  position: number
}

/** For which days a tenancy has a space. `tenant` is what the host's diary calls it, sealed. */
export type SpaceHoldRow = { tenancyId: string; spaceId: string; fromDay: string; untilDay: string; tenant: string }

/** A booking. What was said stands sealed in `record`; state and days stay open for lists and jobs. */
export type BookingRow = {
  id: string
  spaceId: string
  state: BookingState
  requestedAt: Seconds
  /** The last day that it has or asks for. */
  lastDay: string
  /** The last day on which it is kept. */
  keptUntil: string
  record: Json
}

/** A date of a booking. `ended` ones are of a request that was declined or a booking that was cancelled. */
export type BookingDateRow = {
  bookingId: string
  spaceId: string
  day: string
  fromTime: string
  toTime: string
  state: 'requested' | 'booked' | 'skipped' | 'ended'
  why: SkipReason | null
}

/** The tables of venues and bookings. */
export type VenueTables = {
  venues: VenueRow
  spaces: SpaceRow
  bookingDates: BookingDateRow
}
