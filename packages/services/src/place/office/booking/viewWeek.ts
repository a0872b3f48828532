import { addDays, type PlainDate } from '@liangpai/core/organization'
import { dayOf, type Deadline, Refusal } from '@liangpai/server'
import type { BookingRefusal } from '../../booking/bookingEvent.ts'
import { areRivals, freeDates } from '../../booking/freeDates.ts'
import type { SkippedDate } from '../../booking/booking.ts'
import { bookingIdsIn, bookingsOf, rivalIds, type StoredBooking, waitingIds } from '../../store/bookings.ts'
import type { PlaceReading } from '../../store/place.ts'
import { type SpaceHold, tenantsIn } from '../../store/spaceHolds.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { ownVenues } from '../host.ts'
import { answerBy } from './viewBooking.ts'
import { takenBy } from './step.ts'

/** A request as its host's lists have it, without the contact: to see that is a line of the trail. */
export type WaitingCard = Omit<StoredBooking, 'contact'> & { answer: Deadline }

/** A request as its host reads it. */
export type BookingCard = WaitingCard & {
  /** Whether it can be approved now: with which dates left out, or why not. */
  free: { ok: true; skipped: readonly SkippedDate[] } | { ok: false; code: BookingRefusal }
}

/** A week of a venue: what its spaces are booked and wanted for, and who has settled in which. */
export type Week = {
  venues: readonly StoredVenue[]
  venue: StoredVenue | undefined
  days: readonly PlainDate[]
  bookings: readonly Omit<StoredBooking, 'contact'>[]
  tenants: readonly SpaceHold[]
  /** The request that is looked at, and what else is wanted at its time: all of them alike. */
  chosen: readonly BookingCard[]
  /** All that wait in this venue, the next answer first. */
  waiting: readonly WaitingCard[]
}

/** The week of one of one's own venues. Throws `notFoundOrNotYours` for a booking or a venue of another host. */
export async function viewWeek(
  reading: PlaceReading,
  { day, venue: wanted, booking }: { day?: PlainDate; venue?: string | undefined; booking?: string | undefined },
): Promise<Week> {
  const venues = await ownVenues(reading)
  const [looked] = booking === undefined ? [] : await bookingsOf(reading, [booking])
  if (booking !== undefined && !looked) throw new Refusal('notFoundOrNotYours')
  const venue = venueAmong(venues, { id: wanted, space: looked?.booking.wanted.space })
  if (!venue && (wanted !== undefined || booking !== undefined)) throw new Refusal('notFoundOrNotYours')
  const days = weekOf(day ?? looked?.booking.wanted.days[0] ?? dayOf(reading.at))
  if (!venue) return { venues, venue, days, bookings: [], tenants: [], chosen: [], waiting: [] }
  const spaces = venue.spaces.map(({ id }) => id)
  const range = { from: days[0] ?? '', until: days[6] ?? '' }
  const bookings = await bookingsOf(reading, await bookingIdsIn(reading.tx, spaces, range))
  const waiting = await waitingIn(reading, venue)
  const together = looked ? await withRivals(reading, looked) : firstOf(waiting)
  return {
    venues,
    venue,
    days,
    bookings: bookings.map(withoutContact),
    waiting,
    tenants: await tenantsIn(reading, spaces, range),
    chosen: await cardsOf(reading, together, venue),
  }
}

/** The days of the week in which a day lies, from Monday on. */
function weekOf(day: PlainDate): PlainDate[] {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(day, count - sinceMonday))
}

/** The requests that wait for an answer of whoever reads, with their venues. */
export async function waitingFor(reading: PlaceReading): Promise<{ venue: StoredVenue; card: WaitingCard }[]> {
  const venues = await ownVenues(reading)
  const cards = await Promise.all(
    venues.map(async (venue) => (await waitingIn(reading, venue)).map((card) => ({ venue, card }))),
  )
  return cards.flat()
}

/** What waits in a venue. Whether each can be approved is found out of those alone that are looked at: it takes two reads each. */
async function waitingIn(reading: PlaceReading, venue: StoredVenue): Promise<WaitingCard[]> {
  const spaces = venue.spaces.map(({ id }) => id)
  const waiting = await bookingsOf(reading, await waitingIds(reading.tx, spaces))
  return inOrder(waiting.map((stored) => ({ ...withoutContact(stored), answer: answerBy(reading, stored, venue) })))
}

const venueAmong = (
  venues: readonly StoredVenue[],
  { id, space }: { id?: string | undefined; space?: string | undefined },
) =>
  venues.find((venue) => {
    if (space !== undefined) return venue.spaces.some((one) => one.id === space)
    return id === undefined || venue.id === id
  })

/** Itself and its rivals while it waits; alone once it is answered. */
async function withRivals(reading: PlaceReading, { id, booking }: StoredBooking): Promise<string[]> {
  const rivals = booking.state === 'requested' ? await rivalIds(reading.tx, booking.wanted, id) : []
  return [id, ...rivals]
}

/** Without a choice, the first that waits and its rivals. */
function firstOf(waiting: readonly WaitingCard[]): string[] {
  const [first] = waiting
  return first
    ? waiting.filter(({ booking }) => areRivals(booking.wanted, first.booking.wanted)).map(({ id }) => id)
    : []
}

async function cardsOf(reading: PlaceReading, ids: readonly string[], venue: StoredVenue): Promise<BookingCard[]> {
  const cards = await Promise.all(
    (await bookingsOf(reading, ids)).map(async (stored) => {
      const { wanted } = stored.booking
      const free = freeDates(wanted, await takenBy(reading, [wanted], stored.id))
      return { ...withoutContact(stored), answer: answerBy(reading, stored, venue), free }
    }),
  )
  return inOrder(cards)
}

const inOrder = <Card extends WaitingCard>(cards: readonly Card[]): Card[] =>
  cards.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

/** The next answer first, then in the order in which they came, or begin. */
const orderOf = ({ answer, requestedAt, booking }: WaitingCard): string =>
  `${answer.day} ${requestedAt} ${booking.wanted.days[0]} ${booking.wanted.from}`

const withoutContact = ({ contact: _contact, ...rest }: StoredBooking): Omit<StoredBooking, 'contact'> => rest
