import { placeBooking } from './placeBooking.ts'
import { placeLetting } from './placeLetting.ts'
import { placeTenancy } from './placeTenancy.ts'
import { placeTenancyVerbs } from './placeTenancyVerbs.ts'
import { placeVenue } from './placeVenue.ts'
import { placeVenueVerbs } from './placeVenueVerbs.ts'

/** What the pages of venues, bookings and tenancies say (PAGES-services 5 and 8). The source of the other two languages. */
export const place = {
  venue: placeVenue,
  venueVerbs: placeVenueVerbs,
  booking: placeBooking,
  tenancy: placeTenancy,
  tenancyVerbs: placeTenancyVerbs,
  letting: placeLetting,
}

/** The words of one language. */
export type PlaceWords = typeof place
