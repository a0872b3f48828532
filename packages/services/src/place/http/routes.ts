import type { Hono } from 'hono'
import type { Service } from '../../module.ts'
import { bookingRoutes } from './bookingRoutes.ts'
import { borrowRoutes } from './borrowRoutes.ts'
import { venueServiceOf } from './service.ts'
import { venueWorkRoutes } from './venueWorkRoutes.ts'

/** The pages of venues and bookings. */
export function venueRoutes(app: Hono, service: Service): void {
  const venues = venueServiceOf(service)
  borrowRoutes(app, venues)
  bookingRoutes(app, venues)
  venueWorkRoutes(app, venues)
}
