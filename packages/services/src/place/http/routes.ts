import type { Hono } from 'hono'
import type { Service } from '../../module.ts'
import { bookingRoutes } from './bookingRoutes.ts'
import { applyRoutes } from './applyRoutes.ts'
import { borrowRoutes } from './borrowRoutes.ts'
import { lettingRoutes } from './lettingRoutes.ts'
import { venueServiceOf } from './service.ts'
import { tenancyRoutes } from './tenancyRoutes.ts'
import { tenancyServiceOf } from './tenancyService.ts'
import { venueWorkRoutes } from './venueWorkRoutes.ts'

/** The pages of venues, bookings and tenancies. */
export function venueRoutes(app: Hono, service: Service): void {
  const venues = venueServiceOf(service)
  const tenancies = tenancyServiceOf(service)
  applyRoutes(app, tenancies)
  tenancyRoutes(app, tenancies)
  borrowRoutes(app, venues)
  bookingRoutes(app, venues)
  venueWorkRoutes(app, venues)
  lettingRoutes(app, tenancies)
}
