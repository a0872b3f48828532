import { type Content, html, type Markup, type PlaceWords, placeWords } from '@liangpai/presentation'
import { type PageContext, tokenForm } from '@liangpai/server/pages'
import type { OwnBooking } from '../../office/booking/viewBooking.ts'
import { spaceIn } from '../../office/spaceIn.ts'
import { timeText } from '../../office/timeText.ts'
import { bookingKind } from '../assets.ts'

/** A booking as its private link shows it. */
export type OwnPage = { context: PageContext; token: string; own: OwnBooking }

/** What can be done with a booking by its link: the last part of its address. */
export type OwnAct = 'link' | 'take' | 'keep' | 'cancel' | 'correct' | 'copy' | 'delete'

/** The words of a page, in its language. */
export const wordsOf = ({ context }: Pick<OwnPage, 'context'>): PlaceWords['booking'] =>
  placeWords[context.language].booking

/** A form of the page, with its link. */
export const ownForm = ({ context, token }: OwnPage, act: OwnAct, fields: Content): Markup =>
  tokenForm(`${bookingKind.path}/${act}`, token, context.language, fields)

/** A button that is a form of its own. */
export const ownButton = (
  page: OwnPage,
  act: OwnAct,
  words: string,
  { kind = 'outlined', ...values }: { kind?: 'filled' | 'outlined' } & Record<string, string> = {},
): Markup =>
  ownForm(
    page,
    act,
    html`${Object.entries(values).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}<button class="button ${kind}">${words}</button>`,
  )

/** Two answers of one weight, neither of them filled (PAGES-services 1). */
export const twoWays = (...buttons: [Content, Content]): Markup => html`<div class="two-ways">${buttons}</div>`

/** `直播试拍，每周五 14:00–17:00`. */
export function subject(page: OwnPage): string {
  const { booking, today } = page.own
  return [booking.purpose, timeText(booking.wanted, page.context.language, today)].join(wordsOf(page).comma)
}

/** The name of a space of the venue. */
export const spaceName = ({ own, context }: OwnPage, id: string): string => spaceIn(own.venue, id, context.language)
