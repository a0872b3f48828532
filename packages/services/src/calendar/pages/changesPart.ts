import {
  calendarWords,
  formatNearMoment,
  formatPlainDay,
  html,
  type Language,
  type Markup,
} from '@liangpai/presentation'
import type { SessionChange } from '../session/sessionChange.ts'
import type { SessionTimes } from '../session/sessionTimes.ts'

/** In which language, and on which day, a change is read. */
type Read = { language: Language; today: string; now: number }

/** What was changed in a session and when, each on a line of its own with what it was before. */
export const changeLines = (changes: readonly SessionChange[], read: Read): Markup[] =>
  changes.map((change) => {
    const { changed } = calendarWords[read.language].signup
    const when = changed.on(formatNearMoment(change.at, read.now, read.language))
    return html`<span class="changed"
      >${when}${detailsOf(change, read).map((line) => html`<span><bdi>${line}</bdi></span>`)}</span
    >`
  })

function detailsOf({ title, times, place, seats }: SessionChange, { language, today }: Read): string[] {
  const { changed, hours } = calendarWords[language].signup
  const timesText = ({ day, from, to }: SessionTimes) =>
    changed.dayAndHours(formatPlainDay(day, language, today), hours(from, to))
  const seatsText = (number: number | null) => (number === null ? changed.unlimited : String(number))
  return [
    title && changed.fromTo(changed.title, title.from, title.to),
    times && changed.fromTo(changed.times, timesText(times.from), timesText(times.to)),
    place && changed.fromTo(changed.place, place.from, place.to),
    seats && changed.fromTo(changed.seats, seatsText(seats.from), seatsText(seats.to)),
  ].filter((line) => line !== undefined)
}
