import { type Language, placeWords, servicesWords } from '@liangpai/presentation'
import { defineModule } from '../module.ts'
import { inTurn } from '../maintenance/inTurn.ts'
import { countRows } from '../store/countRows.ts'
import { byNextDate } from '../work/workLine.ts'
import { elapseBookings, forgetBookings, recountBookings } from './office/booking/elapse.ts'
import { bookingWork, diaryPrints } from './office/booking/bookingWork.ts'
import { elapseTenancies, forgetTenancies, recountTenancies } from './office/tenancy/elapse.ts'
import { countLeft } from './office/countLeft.ts'
import { lettingWork } from './office/tenancy/lettingWork.ts'
import { tenancyVerbs } from './office/tenancyVerbs.ts'
import { venueVerbs } from './office/venueVerbs.ts'
import { venueRoutes } from './http/routes.ts'
import { PLACE_PATH } from './pages/assets.ts'
import { enterprisesOf } from './store/enterprises.ts'
import { place } from './store/migrations/m0004-place.ts'
import { tenancy } from './store/migrations/m0006-tenancy.ts'
import { type PlaceTables, sealedBooking, sealedHold, sealedTenancy } from './store/schema.ts'

/** Venues with what is borrowed in them, and who settles there (SERVICES 5). */
export const placeModule = defineModule<PlaceTables>({
  name: 'place',
  migrations: { '0004-place': place, '0006-tenancy': tenancy },
  tables: [
    ['venues', ['id']],
    ['spaces', ['id']],
    ['spaceHolds', ['tenancyId']],
    ['bookings', ['id']],
    ['bookingDates', ['bookingId', 'day']],
    ['tenancies', ['id']],
    ['lettings', ['venueId']],
    ['enterprises', ['id']],
    ['enterprisePeople', ['enterpriseId', 'personId']],
    ['suppliers', ['id']],
  ],
  personalTables: ['space_holds', 'bookings', 'booking_dates', 'tenancies', 'enterprise_people'],
  sealed: [sealedBooking, sealedTenancy, sealedHold],
  verbs: { ...venueVerbs, ...tenancyVerbs },
  verbWordsIn: (language) => ({ ...placeWords[language].venueVerbs, ...placeWords[language].tenancyVerbs }),
  assets: {
    sheets: ['placeBooking', 'placeWork', 'placeDiary', 'placeTenancy'],
    scripts: ['placeBooking', 'placeBorrow', 'placeWork', 'placeTenancy'],
  },
  doorsIn: (language) => [{ path: PLACE_PATH, ...doorWords(language) }],
  postersFor: async (_reading, language) => [
    { path: PLACE_PATH, title: placeWords[language].venue.service, how: placeWords[language].venue.doorHow },
  ],
  routes: venueRoutes,
  workOf: async (reading, language) =>
    byNextDate([...(await bookingWork(reading, language)), ...(await lettingWork(reading, language))]),
  prints: diaryPrints,
  letsIn: async (reading, person) => (await enterprisesOf(reading, person)).length > 0,
  monthFigures: {
    applied: {
      count: countRows('tenancies', 'submittedAt'),
      label: (language) => servicesWords[language].office.figures.applied,
    },
  },
  elapseDue: (context) =>
    inTurn(
      () => elapseBookings(context),
      () => elapseTenancies(context),
    ),
  forgetExpired: (context) =>
    inTurn(
      () => forgetBookings(context),
      () => forgetTenancies(context),
    ),
  countLeft,
  recountDates: async (context) => (await recountBookings(context)) + (await recountTenancies(context)),
})

const doorWords = (language: Language) => {
  const { service } = placeWords[language].venue
  return { title: service, sub: servicesWords[language].start.doors.place }
}
