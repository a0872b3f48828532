import type { PlainDate } from '@liangpai/core/organization'
import { type FestivalName, festivalNear } from '../holiday/festivals.ts'
import { overlap } from '../session/session.ts'
import type { SessionTimes, TimeOfDay } from '../session/sessionTimes.ts'

/** What the secretary says of a day that is near a festival. */
export type SeriesChoice = 'take' | 'skip'

/** A place at a time at which something is there already. */
export type Occupied = { place: string; times: SessionTimes }

/**
 * What is to be said of one day of a series. A day that clashes is skipped and said; near a festival it is for the secretary to
 * say. Nothing is ever moved (SERVICES 4).
 */
export type SeriesDay =
  | { day: PlainDate; verdict: 'possible' }
  | { day: PlainDate; verdict: 'placeTaken' }
  | { day: PlainDate; verdict: 'over' }
  | { day: PlainDate; verdict: 'nearFestival'; festival: FestivalName; choice?: SeriesChoice }

/** What a series is compared with. `today` itself is still possible. */
export type SeriesContext = {
  today: PlainDate
  occupied: readonly Occupied[]
  choices: ReadonlyMap<PlainDate, SeriesChoice>
}

/** What is to be said of each day of a series at one place and time. */
export function seriesOf(
  days: readonly PlainDate[],
  at: { place: string; from: TimeOfDay; to: TimeOfDay },
  { today, occupied, choices }: SeriesContext,
): SeriesDay[] {
  return days.map((day) => {
    if (day < today) return { day, verdict: 'over' }
    const times = { day, from: at.from, to: at.to }
    if (occupied.some((one) => one.place === at.place && overlap(one.times, times)))
      return { day, verdict: 'placeTaken' }
    const festival = festivalNear(day)?.name
    if (festival === undefined) return { day, verdict: 'possible' }
    const choice = choices.get(day)
    return { day, verdict: 'nearFestival', festival, ...(choice !== undefined && { choice }) }
  })
}

/** The days on which sessions are planned. */
export const plannedDays = (series: readonly SeriesDay[]): PlainDate[] =>
  series.filter((one) => one.verdict === 'possible' || isTaken(one)).map(({ day }) => day)

/** The days of which nobody has said yet whether they are skipped. */
export const undecidedDays = (series: readonly SeriesDay[]): PlainDate[] =>
  series.flatMap((one) => (one.verdict === 'nearFestival' && one.choice === undefined ? [one.day] : []))

const isTaken = (one: SeriesDay): boolean => one.verdict === 'nearFestival' && one.choice === 'take'
