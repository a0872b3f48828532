import { type Language, placeWords, nameIn } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { SideLine, WorkLine } from '../../../work/workLine.ts'
import type { PlaceReading } from '../../store/place.ts'
import { ownVenues } from '../host.ts'
import { timeText } from '../timeText.ts'
import { waitingFor } from './viewWeek.ts'

/** Where a booking is answered. */
export const bookingWorkPath = (id: string): string => `/work/place/bookings/${id}`

/** The requests that wait for whoever reads, by the day on which they are answered at the latest. */
export async function bookingWork(reading: PlaceReading, language: Language): Promise<WorkLine[]> {
  const words = placeWords[language].booking
  const lines = (await waitingFor(reading)).map(({ card }): WorkLine => {
    const { id, answer, booking } = card
    return {
      module: 'place',
      title: words.work.workTitle(booking.purpose),
      sub: timeText(booking.wanted, language, dayOf(reading.at)),
      day: answer.day,
      provisional: answer.provisional,
      deed: words.work.workDeed,
      href: bookingWorkPath(id),
    }
  })
  return lines.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** The diaries of whoever reads, one a venue: a week is looked at and printed. */
export async function diaryPrints(reading: PlaceReading, language: Language): Promise<SideLine[]> {
  const { diary } = placeWords[language].venue.work.areas
  const venues = await ownVenues(reading)
  return venues.map((venue) => ({
    title: diary,
    sub: nameIn(venue, language),
    href: `/work/place/bookings?venue=${venue.id}`,
  }))
}
