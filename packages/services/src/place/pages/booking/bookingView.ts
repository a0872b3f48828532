import { type Content, html, type Markup, nameIn } from '@liangpai/presentation'
import { linkToKeep, nextBox } from '@liangpai/server/pages'
import { bookedDays, lastDay } from '../../booking/booking.ts'
import { timeText } from '../../office/timeText.ts'
import { BOOKING_PATH, BORROW_PATH } from '../assets.ts'
import { datesPart } from './datesPart.ts'
import { ownButton, type OwnPage, spaceName, subject, twoWays, wordsOf } from './ownBooking.ts'
import { ownPageOf } from './ownPage.ts'

/** What whoever asked for a space sees: how far it is, what happens next, and what they can do (PAGES-services 5). */
export function bookingView(page: OwnPage): Markup {
  const { booking, today } = page.own
  const isOver = booking.state === 'approved' && lastDay(booking) < today
  return ownPageOf(page, [
    html`<section class="body">
      <h1>${isOver ? wordsOf(page).over : wordsOf(page).states[booking.state]}</h1>
      <p class="sub">${subject(page)}</p>
      ${stateParts(page, isOver)}
    </section>`,
  ])
}

function stateParts(page: OwnPage, isOver: boolean): Content {
  const { booking } = page.own
  switch (booking.state) {
    case 'requested':
      return html`${waitingBox(page)} ${proposedPart(page)} ${linkPart(page)} ${datesPart(page)}
      ${ownButton(page, 'cancel', wordsOf(page).withdraw)}`
    case 'approved':
      return html`${!isOver && comingBox(page)} ${proposedPart(page)} ${datesPart(page)}
      ${!isOver && ownButton(page, 'cancel', wordsOf(page).cancel)}`
    case 'declined':
      return html`<p>${wordsOf(page).declinedWhy[booking.declined ?? 'closed']}</p>
        ${againButton(page)}`
    case 'cancelled':
      return againButton(page)
  }
}

/** That somebody else has asked for the time is said, and not who. */
function waitingBox(page: OwnPage): Markup {
  const { answer, hasRival, today } = page.own
  const words = wordsOf(page)
  const notes = hasRival ? [words.somebodyElse] : []
  return nextBox({ language: page.context.language, today, due: answer, deed: words.deed, notes })
}

function comingBox(page: OwnPage): Content {
  const { booking, today, venue } = page.own
  const { language } = page.context
  const next = bookedDays(booking).find((day) => day >= today)
  if (next === undefined) return false
  const due = timeText({ ...booking.wanted, days: [next] }, language, today)
  const place = `${nameIn(venue, page.context.language)} ${spaceName(page, booking.wanted.space)}${wordsOf(page).comma}${venue.address}`
  return nextBox({ language, today, due, deed: wordsOf(page).come, notes: [place] })
}

/** Another time that the host proposes: theirs to take, and nothing changes unless they do. */
function proposedPart(page: OwnPage): Content {
  const { booking, today } = page.own
  const { proposed } = booking
  if (!proposed) return false
  const words = wordsOf(page)
  return html`<div class="proposed">
    <h2>${words.proposedTitle}</h2>
    <p>
      <b>${timeText(proposed, page.context.language, today)}</b>
      <span class="small-inline"><bdi>${spaceName(page, proposed.space)}</bdi></span>
    </p>
    <p class="small">${words.proposedWhy}</p>
    ${twoWays(ownButton(page, 'take', words.takeIt), ownButton(page, 'keep', words.keepOld))}
  </div>`
}

const linkPart = ({ context, token }: OwnPage): Markup =>
  linkToKeep(context.site, {
    kind: { path: BOOKING_PATH },
    token,
    language: context.language,
    why: wordsOf({ context }).keepLink,
  })

const againButton = (page: OwnPage): Markup =>
  html`<a class="button outlined" href="${BORROW_PATH}/${page.own.venue.id}?lang=${page.context.language}"
    >${wordsOf(page).askAgain}</a
  >`

/** What gives a time away or deletes takes a second tap, in the place of the first. */
export type SecondTap = 'cancel' | 'take' | 'delete'

/** What it means, and two equal ways. */
export function secondTap(page: OwnPage, act: SecondTap): Markup {
  const words = wordsOf(page)
  const cancel = words[page.own.booking.state === 'requested' ? 'withdraw' : 'cancel']
  const taps = {
    take: [words.proposedTitle, words.sureTake, words.sureTakeYes],
    cancel: [cancel, words.sureCancel, words.sureCancelYes],
    delete: [words.remove, words.removeSure, words.removeYes],
  } as const
  const [title, why, yes] = taps[act]
  return ownPageOf(page, [
    html`<section class="body" aria-labelledby="sure">
      <h1 id="sure">${title}</h1>
      <p class="sub">${subject(page)}</p>
      <p>${why}</p>
      ${twoWays(ownButton(page, act, yes, { sure: 'yes' }), ownButton(page, 'link', words.thinkAgain))}
    </section>`,
  ])
}
