import { inEachLanguage, type Language, placeWords } from '@liangpai/presentation'
import type { LinkKind } from '@liangpai/server/pages'
import { partyStyles, startAssets, workAssets } from '../../pages/assets.ts'

/** Where merchants find the venues. */
export const PLACE_PATH = '/place'
/** Where they ask to borrow a space; the venue follows. */
export const BORROW_PATH = '/place/borrow'
/** Where they see whether somebody else wants a time. */
export const RIVALS_PATH = '/place/rivals'
/** Where the private link of a booking leads. */
export const BOOKING_PATH = '/booking'
/** Where somebody applies for a place; the venue follows. */
export const APPLY_PATH = '/place/apply'

/** The addresses of what the page of venues is drawn with. */
export const venueAssets = { ...startAssets, styles: [...startAssets.styles, '/assets/placeBooking.css'] }

/** Of the form. */
export const borrowAssets = {
  styles: [...partyStyles, '/assets/placeBooking.css'],
  script: '/assets/placeBorrow.js',
}

/** Of the work pages. */
export const placeWorkAssets = {
  styles: [...workAssets.styles, '/assets/placeWork.css', '/assets/placeDiary.css', '/assets/placeTenancy.css'],
  script: '/assets/placeWork.js',
}

const titleIn = (language: Language) => placeWords[language].booking.kind

const overIn = (language: Language) => {
  const { linkOver, linkHow } = placeWords[language].booking
  return { title: linkOver, how: linkHow }
}

/** The page of a booking, for whoever asked for it. */
export const bookingKind: LinkKind = {
  path: BOOKING_PATH,
  titles: inEachLanguage(titleIn),
  over: inEachLanguage(overIn),
  styles: borrowAssets.styles,
  script: '/assets/placeBooking.js',
}
