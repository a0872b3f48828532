import type { PlainDate } from '@liangpai/core/organization'
import { bookedDays } from '../../booking/booking.ts'
import type { Week } from '../../office/booking/viewWeek.ts'
import type { SpaceHold } from '../../store/spaceHolds.ts'
import type { Space } from '../../venue/venue.ts'

/** A booking of the week. */
export type DiaryBooking = Week['bookings'][number]

/** Days in a row that look alike: one tenant's, or all seven of a space that nobody has; else one by one. */
export type Run = { days: readonly PlainDate[]; tenant?: SpaceHold; bookings: readonly DiaryBooking[] }

/** A space's week as such runs. */
export function runsOf({ days, tenants, bookings }: Week, { id }: Pick<Space, 'id'>): Run[] {
  const runs = days.map((day): Run => {
    const tenant = tenants.find(({ space, from, until }) => space === id && from <= day && day <= until)
    return {
      days: [day],
      ...(tenant && { tenant }),
      bookings: bookings.filter((one) => isOn(one, id, day)).toSorted(byHour),
    }
  })
  const isFree = runs.every((run) => !run.tenant && run.bookings.length === 0)
  return isFree ? [{ days, bookings: [] }] : runs.reduce<Run[]>(joined, [])
}

/** A tenant's day goes on with the one before; requests for it, which cannot be approved, are seen below the diary. */
function joined(all: Run[], run: Run): Run[] {
  const last = all.at(-1)
  if (!last?.tenant || run.tenant?.tenancy !== last.tenant.tenancy) return [...all, run]
  return [...all.slice(0, -1), { ...last, days: [...last.days, ...run.days] }]
}

const byHour = (a: DiaryBooking, b: DiaryBooking): number => (a.booking.wanted.from < b.booking.wanted.from ? -1 : 1)

/** Whether a booking has a space on a day, or waits for it. */
const isOn = ({ booking }: DiaryBooking, space: string, day: PlainDate): boolean =>
  booking.wanted.space === space &&
  (booking.state === 'requested' ? booking.wanted.days : bookedDays(booking)).includes(day)
