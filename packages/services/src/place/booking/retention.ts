import { addDays, type PlainDate } from '@liangpai/core/organization'
import type { Clocks } from '../../clocks/clocks.ts'
import { type Booking, lastDay } from './booking.ts'

/**
 * The last day on which a booking is kept (SERVICES 7): counted from the day on which it was declined or cancelled, else from the last
 * date that it has or asks for. A request that nobody answers ends with its last date, so the day is fixed from the first one on.
 */
export const keptUntil = (booking: Booking, { bookings }: Pick<Clocks['retention'], 'bookings'>): PlainDate =>
  addDays(booking.state === 'declined' || booking.state === 'cancelled' ? booking.since : lastDay(booking), bookings)
