import type { PlaceWords } from '../zh-Hans/place.ts'
import { placeBooking } from './placeBooking.ts'
import { placeVenue } from './placeVenue.ts'

export const place: PlaceWords = {
  venue: placeVenue,
  booking: placeBooking,
}
