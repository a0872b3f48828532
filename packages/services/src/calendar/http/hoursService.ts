import type { Bound } from '@liangpai/server'
import type { Limit } from '@liangpai/server/http'
import { createLimit } from '@liangpai/server/http'
import { contextFor, type Service } from '../../module.ts'
import { bindAll } from '../../office/defineVerb.ts'
import { hoursVerbs } from '../office/hoursVerbs.ts'
import type { HoursContext } from '../store/hoursSchema.ts'
import type { CalendarTables } from '../store/hoursSchema.ts'

/** What the routes of hours, proofs, prints and feeds work with. */
export type HoursService = Service & {
  hoursContext: HoursContext
  hoursVerbs: Bound<typeof hoursVerbs>
  /** Limits the look-ups of numbers that are no proof's, per address: nobody tries them out. */
  unknownProofs: Limit
}

/** The service as these routes have it. */
export const hoursServiceOf = (service: Service): HoursService => ({
  ...service,
  hoursContext: contextFor<CalendarTables>(service),
  hoursVerbs: bindAll(service.context, hoursVerbs),
  unknownProofs: createLimit({ burst: 30, secondsEach: 20, now: service.now }),
})
