import { dayAfter, isPlainDate, type PlainDate } from '@liangpai/core/organization'

/** Days that are no working days though they may fall within a week, both ends included. */
export type Holiday = { name: string; from: PlainDate; until: PlainDate }

/** What the State Council's yearly notices on holidays say, up to a day. Plain JSON. */
export type PublishedHolidays = {
  /** The last day of the last year whose notice is here. */
  knownUntil: PlainDate
  holidays: readonly Holiday[]
  /** Saturdays and Sundays that are worked instead (调休). */
  makeUpDays: readonly PlainDate[]
}

/** Which days are worked in mainland China. */
export type WorkingCalendar = {
  /** The last day of which it is certain; later days are provisional. */
  readonly knownUntil: PlainDate
  isWorkingDay(day: PlainDate): boolean
}

/** The last day of a time limit. `provisional`: the holidays until then are not all published. */
export type Deadline = { day: PlainDate; provisional: boolean }

/**
 * Reads published holidays. Beyond `knownUntil` Saturdays, Sundays and 1 January alone are left out, until the year is published
 * (SERVICES 1). Throws a `RangeError` for days that do not exist or are out of order.
 */
export function workingCalendarOf({ knownUntil, holidays, makeUpDays }: PublishedHolidays): WorkingCalendar {
  const days = [knownUntil, ...makeUpDays, ...holidays.flatMap(({ from, until }) => [from, until])]
  const invalid = days.find((day) => !isPlainDate(day)) ?? holidays.find(({ from, until }) => from > until)?.from
  if (invalid !== undefined) throw new RangeError(`Not a day of a calendar: ${invalid}`)
  const free = new Set(holidays.flatMap(daysOf))
  const worked = new Set(makeUpDays)
  return {
    knownUntil,
    isWorkingDay: (day) => {
      if (day > knownUntil) return !isWeekend(day) && !day.endsWith('-01-01')
      return worked.has(day) || !(free.has(day) || isWeekend(day))
    },
  }
}

/** The day on which `count` working days after a day are over: the day itself is not counted. */
export function deadlineAfter(
  calendar: WorkingCalendar,
  day: PlainDate,
  count: number,
  isCounted: (day: PlainDate) => boolean = () => true,
): Deadline {
  let last = day
  for (let left = count; left > 0;) {
    last = dayAfter(last)
    if (calendar.isWorkingDay(last) && isCounted(last)) left--
  }
  return { day: last, provisional: last > calendar.knownUntil }
}

function daysOf({ from, until }: Holiday): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; day <= until; day = dayAfter(day)) days.push(day)
  return days
}

const isWeekend = (day: PlainDate): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
