import type { PlainDate } from '@liangpai/core/organization'
import { isOccupied } from '../venue/occupancy.ts'
import type { SkippedDate, SkipReason, WantedTime } from './booking.ts'
import type { BookedTime, BookingContext, BookingRefusal } from './bookingEvent.ts'
import { areOverlapping, hasBegun } from './hours.ts'

type Taken = Pick<BookingContext, 'now' | 'booked' | 'occupied'>

/** Which dates of a time can be had, and which cannot; if none can, why. */
export type FreeDates = { ok: true; skipped: readonly SkippedDate[] } | { ok: false; code: BookingRefusal }

/**
 * Judges a time date by date: what clashes is left out and said, and a whole series does not fail for one date. A tenant is
 * never displaced (SYSTEMS 33), and pending requests do not count.
 */
export function freeDates(wanted: WantedTime, taken: Taken): FreeDates {
  const skipped = wanted.days.flatMap((day) => {
    const why = whyNot(wanted, day, taken)
    return why ? [{ day, why }] : []
  })
  if (skipped.length < wanted.days.length) return { ok: true, skipped }
  return { ok: false, code: refusalFor(skipped.map(({ why }) => why)) }
}

function whyNot(
  { space, from, to }: WantedTime,
  day: PlainDate,
  { now, booked, occupied }: Taken,
): SkipReason | undefined {
  const hours = { day, from, to }
  if (hasBegun(hours, now)) return 'past'
  if (isOccupied(occupied, space, day)) return 'tenant'
  return booked.some((one) => one.space === space && areOverlapping(one, hours)) ? 'booked' : undefined
}

const refusalFor = (reasons: readonly SkipReason[]): BookingRefusal => {
  if (reasons.includes('booked')) return 'bookingClash'
  return reasons.includes('tenant') ? 'spaceOccupied' : 'bookingPast'
}

/** Whether two requests want the same minute of the same space: whoever decides sees them side by side. */
export const areRivals = (a: WantedTime, b: WantedTime): boolean => sharedDays(a, b).length > 0

/** The days on which two times of one space overlap. */
export const sharedDays = (a: WantedTime, b: WantedTime): readonly PlainDate[] =>
  a.space === b.space && a.from < b.to && b.from < a.to ? a.days.filter((day) => b.days.includes(day)) : []

/** The times that a booking has or asks for, one a date. */
export const timesOf = ({ space, from, to, days }: WantedTime): BookedTime[] =>
  days.map((day) => ({ space, day, from, to }))
