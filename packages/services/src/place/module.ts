import { type Language, placeWords } from '@liangpai/presentation'
import { defineModule } from '../module.ts'
import { elapseBookings, forgetBookings } from './office/booking/elapse.ts'
import { bookingWork } from './office/booking/bookingWork.ts'
import { venueVerbs } from './office/venueVerbs.ts'
import { venueRoutes } from './http/routes.ts'
import { PLACE_PATH } from './pages/assets.ts'
import { place } from './store/migrations/m0004-place.ts'
import type { PlaceTables } from './store/schema.ts'

/** Venues with what is borrowed in them, and who settles there (SERVICES 5). */
export const placeModule = defineModule<PlaceTables>({
  name: 'place',
  migrations: { '0004-place': place },
  tables: [
    ['venues', ['id']],
    ['spaces', ['id']],
    ['spaceHolds', ['tenancyId']],
    ['bookings', ['id']],
    ['bookingDates', ['bookingId', 'day']],
  ],
  personalTables: ['space_holds', 'bookings', 'booking_dates'],
  verbs: { ...venueVerbs },
  assets: { sheets: ['placeBooking'], scripts: ['placeBooking', 'placeBorrow'] },
  doorsIn: (language) => [{ path: PLACE_PATH, ...doorWords(language) }],
  postersIn: (language) => [
    { path: PLACE_PATH, title: placeWords[language].venue.service, how: placeWords[language].venue.doorHow },
  ],
  routes: venueRoutes,
  workOf: bookingWork,
  elapseDue: elapseBookings,
  forgetExpired: forgetBookings,
})

const doorWords = (language: Language) => {
  const { service, doorHow } = placeWords[language].venue
  return { title: service, sub: doorHow }
}
