import { type Markup, placeWords } from '@liangpai/presentation'
import { type PageContext, unopenedPage } from '@liangpai/server/pages'
import { bookingKind } from '../assets.ts'

/** The address of a booking without its link. */
export function openBookingPage(context: PageContext): Markup {
  const { lost, openHow, linkHow } = placeWords[context.language].booking
  return unopenedPage(context, bookingKind, { openHow, lost, lostHow: linkHow })
}
