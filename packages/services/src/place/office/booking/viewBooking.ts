import { dayOf, deadlineAfter, type Deadline } from '@liangpai/server'
import * as z from 'zod'
import { areHours } from '../../booking/hours.ts'
import type { PlaceContext, PlaceReading } from '../../store/place.ts'
import { bookingOf, rivalIds, type StoredBooking } from '../../store/bookings.ts'
import { keptUntil } from '../../booking/retention.ts'
import { type StoredVenue, venueOfSpace } from '../../store/venues.ts'
import { timeFields, wantedFrom } from './inputs.ts'
import { bookingByLink } from './step.ts'

/** A booking as whoever asked for it reads it. That somebody else wants the time is said, and not who. */
export type OwnBooking = StoredBooking & {
  venue: StoredVenue
  /** By when a request is answered. */
  answer: Deadline
  keptUntil: string
  hasRival: boolean
  today: string
}

/** The booking of a private link. Throws `privateLinkUnknown`. */
export async function viewOwnBooking(reading: PlaceReading, token: string): Promise<OwnBooking> {
  const { id } = await bookingByLink(reading, token)
  const stored = await bookingOf(reading, id)
  const { booking } = stored
  const venue = await venueOfSpace(reading.tx, booking.wanted.space)
  const rivals = booking.state === 'requested' ? await rivalIds(reading.tx, booking.wanted, id) : []
  return {
    ...stored,
    venue,
    answer: answerBy(reading, stored, venue),
    keptUntil: keptUntil(booking, venue.retention),
    hasRival: rivals.length > 0,
    today: dayOf(reading.at),
  }
}

/** The last day on which a request is answered in time. */
export const answerBy = (
  { calendar }: Pick<PlaceReading, 'calendar'>,
  { booking }: Pick<StoredBooking, 'booking'>,
  { answerDays }: Pick<StoredVenue, 'answerDays'>,
): Deadline => deadlineAfter(calendar, booking.requested, answerDays)

/** Whether somebody asks for some minute of a time that is being typed; what is no time yet is nobody's. */
export async function isWanted(
  { store }: PlaceContext,
  { space, day, from, to, weeks }: { space: string; day: string; from: string; to: string; weeks: string },
): Promise<boolean> {
  const read = z.object(timeFields).safeParse({ space, day, from, to, ...(weeks !== '' && { weeks }) })
  if (!read.success) return false
  const wanted = wantedFrom(read.data)
  return areHours(wanted) && (await rivalIds(store.db, wanted)).length > 0
}
