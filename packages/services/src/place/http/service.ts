import type { Bound } from '@liangpai/server'
import { bindAll } from '../../office/defineVerb.ts'
import { contextFor, type Service } from '../../module.ts'
import { venueVerbs } from '../office/venueVerbs.ts'
import type { PlaceContext } from '../store/place.ts'
import type { PlaceTables } from '../store/schema.ts'

/** What the routes of venues and bookings work with. */
export type VenueService = { service: Service; context: PlaceContext; verbs: Bound<typeof venueVerbs> }

/** The same of an open process. */
export const venueServiceOf = (service: Service): VenueService => ({
  service,
  context: contextFor<PlaceTables>(service),
  verbs: bindAll(service.context, venueVerbs),
})
