import { formatPlainDay, formatWeekday, type Language, placeWords } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { WorkLine } from '../../../work/workLine.ts'
import type { WantedTime } from '../../booking/booking.ts'
import type { PlaceReading } from '../../store/place.ts'
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

/** `12月4日（星期五）14:00–17:00`; of a series `每星期五 14:00–17:00`. */
export function timeText({ days, from, to }: WantedTime, language: Language, today: string): string {
  const words = placeWords[language].booking
  const [first = today] = days
  const hours = `${from}–${to}`
  const weekday = formatWeekday(first, language)
  if (days.length > 1)
    return words.weekly(
      language === 'en' ? weekday : weekday.replace('星期', language === 'zh-Hant' ? '週' : '周'),
      hours,
    )
  return words.on(formatPlainDay(first, language, today), weekday, hours)
}
