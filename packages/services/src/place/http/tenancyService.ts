import type { Bound } from '@liangpai/server'
import { bindAll } from '../../office/defineVerb.ts'
import { contextFor, type Service } from '../../module.ts'
import { tenancyVerbs } from '../office/tenancyVerbs.ts'
import type { PlaceContext } from '../store/place.ts'
import type { PlaceTables } from '../store/schema.ts'

/** What the routes of tenancies work with. */
export type TenancyService = { service: Service; context: PlaceContext; verbs: Bound<typeof tenancyVerbs> }

/** The same of an open process. */
export const tenancyServiceOf = (service: Service): TenancyService => ({
  service,
  context: contextFor<PlaceTables>(service),
  verbs: bindAll(service.context, tenancyVerbs),
})
