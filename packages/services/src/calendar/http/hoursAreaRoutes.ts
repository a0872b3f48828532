import type { Hono } from 'hono'
import type { Service } from '../../module.ts'
import { feedRoutes } from './feedRoutes.ts'
import { hoursRoutes } from './hoursRoutes.ts'
import { hoursServiceOf } from './hoursService.ts'
import { hoursWorkRoutes } from './hoursWorkRoutes.ts'
import { printRoutes } from './printRoutes.ts'
import { proofRoutes } from './proofRoutes.ts'

/** The pages of hours and proofs, the year's plan as it prints, and the feeds. */
export function hoursAreaRoutes(app: Hono, service: Service): void {
  const own = hoursServiceOf(service)
  proofRoutes(app, own)
  hoursRoutes(app, own)
  hoursWorkRoutes(app, own)
  printRoutes(app, own)
  feedRoutes(app, own)
}
