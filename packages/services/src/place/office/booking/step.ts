import { formatTime } from '@liangpai/presentation'
import { dayOf, enforceRule } from '@liangpai/server'
import { idOfMatter } from '../../../matter/matterLink.ts'
import type { WantedTime } from '../../booking/booking.ts'
import type { BookingActor, BookingContext, BookingEvent } from '../../booking/bookingEvent.ts'
import { changeBooking } from '../../booking/changeBooking.ts'
import { bookedTimes, bookingOf, spaceOfBooking, type StoredBooking, updateBooking } from '../../store/bookings.ts'
import type { PlaceReading, PlaceWork } from '../../store/place.ts'
import { occupanciesIn } from '../../store/spaceHolds.ts'
import { trailOf } from '../host.ts'
import { lockSpaces, venueOfSpace } from '../../store/venues.ts'

/** What judges a time: who has what of its spaces at this moment. The spaces are locked before where something is given away. */
export async function takenBy(
  { tx, at }: Pick<PlaceReading, 'tx' | 'at'>,
  wanted: readonly WantedTime[],
  except?: string,
): Promise<Omit<BookingContext, 'actor'>> {
  const days = wanted.flatMap((time) => time.days).toSorted()
  const spaces = wanted.map(({ space }) => space)
  const today = dayOf(at)
  const [from = today, until = today] = [days[0], days.at(-1)]
  return {
    today,
    now: `${today}T${formatTime(at)}`,
    booked: await bookedTimes(tx, wanted, except),
    occupied: await occupanciesIn(tx, spaces, { from, until }),
  }
}

/**
 * Takes one step of a booking and stores what came of it. It and the spaces that it has, or may get, are locked before anybody
 * looks who has them, so that no two steps give the same hour away. Throws the code by which the domain refuses it.
 */
export async function takeStep(
  work: PlaceWork,
  id: string,
  actor: BookingActor,
  event: BookingEvent,
): Promise<StoredBooking> {
  const stored = await bookingOf(work, id)
  const { wanted, proposed } = stored.booking
  const times = [wanted, ...(proposed ? [proposed] : []), ...(event.type === 'move' ? [event.to] : [])]
  await lockSpaces(
    work.tx,
    times.map(({ space }) => space),
  )
  const context = { ...(await takenBy(work, times, id)), actor }
  const { booking } = enforceRule(changeBooking(stored.booking, event, context))
  const changed = { ...stored, booking }
  await updateBooking(work, changed)
  return changed
}

/** The organisation whose trail has what is done with a booking. */
export async function trailOfBooking(reading: PlaceReading, id: string): Promise<string> {
  const { host } = await venueOfSpace(reading.tx, await spaceOfBooking(reading.tx, id))
  return trailOf(reading, host)
}

/** The booking of a private link; throws `privateLinkUnknown`. */
export async function bookingByLink(reading: PlaceReading, token: string): Promise<{ id: string }> {
  return { id: await idOfMatter(reading, 'place', { kind: 'booking', token }) }
}
