import { day, id, linkToken, message } from '@liangpai/server/input'
import * as z from 'zod'
import { bookingLimits } from '../../booking/requestBooking.ts'
import { weeklyDays } from '../../booking/series.ts'
import { bookingStates, skipReasons, type WantedTime } from '../../booking/booking.ts'

/** A time of day as a field has it: `9:00` is `09:00`; what is none is the domain's to refuse. */
const time = z
  .string()
  .max(16)
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .trim()
      .replace(/^(\d):/, '0$1:')
      .replace(/^(\d\d:\d\d):00$/, '$1'),
  )

/** Where a booking is after a step. */
export const bookingAnswer = z.strictObject({ state: z.enum(bookingStates) })

/** A date that an approved booking does not have, and why. */
export const skippedDate = z.strictObject({ day: z.string(), why: z.enum(skipReasons) })

/** A time that is wanted or proposed; several weeks make a series. */
export const timeFields = {
  space: id.describe('the space'),
  day: day.describe('the day, or the first one of a series'),
  from: time.describe('from when, such as 14:00'),
  to: time.describe('until when, on the same day'),
  weeks: z.coerce.number().int().min(1).max(bookingLimits.dates).default(1).describe('how many weeks in a row'),
}

/** What for, and for about how many. */
export const subjectFields = {
  purpose: message(bookingLimits.purpose).describe('what for'),
  people: z.coerce.number().int().min(1).max(bookingLimits.people).describe('about how many people'),
}

/** The time of such fields. */
export const wantedFrom = (typed: {
  space: string
  day: string
  from: string
  to: string
  weeks: number
}): WantedTime => ({
  space: typed.space,
  days: weeklyDays(typed.day, typed.weeks),
  from: typed.from,
  to: typed.to,
})

/** By the private link of a booking. */
export const own = z.strictObject({ token: linkToken.describe('the private link') })

/** One booking, as its host names it. */
export const booking = id.describe('the booking')
