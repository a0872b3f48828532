import type { PlaceWords } from '../zh-Hans/place.ts'
import { placeBooking } from './placeBooking.ts'
import { placeLetting } from './placeLetting.ts'
import { placeTenancy } from './placeTenancy.ts'
import { placeTenancyVerbs } from './placeTenancyVerbs.ts'
import { placeVenue } from './placeVenue.ts'
import { placeVenueVerbs } from './placeVenueVerbs.ts'

export const place: PlaceWords = {
  venue: placeVenue,
  venueVerbs: placeVenueVerbs,
  booking: placeBooking,
  tenancy: placeTenancy,
  tenancyVerbs: placeTenancyVerbs,
  letting: placeLetting,
}
