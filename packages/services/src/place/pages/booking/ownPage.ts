import { type Content, html, type Markup } from '@liangpai/presentation'
import { linkPage } from '@liangpai/server/pages'
import { bookingKind } from '../assets.ts'
import { bookingFoot } from './bookingFoot.ts'
import { type OwnPage, wordsOf } from './ownBooking.ts'

/** A page of a booking with these parts above its foot. */
export const ownPageOf = (page: OwnPage, parts: readonly Content[]): Markup =>
  linkPage(page.context, bookingKind, {
    title: wordsOf(page).kind,
    heading: 'shown',
    token: page.token,
    main: html`${parts}${bookingFoot(page)}`,
  })
