import {
  type Content,
  formatMoment,
  formatPlainDate,
  html,
  type Markup,
  row,
  formatSpan,
  nameIn,
} from '@liangpai/presentation'
import { isSoonDeleted } from '@liangpai/server'
import { daysText, hoursText } from '../../office/timeText.ts'
import { ownButton, ownForm, type OwnPage, spaceName, wordsOf } from './ownBooking.ts'

/** Until when it is kept, and to see, copy, correct and delete it. A deletion within seven days is said once, here. */
export function bookingFoot(page: OwnPage): Markup {
  const { keptUntil, today } = page.own
  const words = wordsOf(page)
  const day = formatPlainDate(keptUntil, page.context.language)
  return html`<footer class="link-foot">
    <p>
      ${isSoonDeleted(keptUntil, today) ? words.deletedSoon(day) : words.keptUntil(day, formatSpan(page.own.venue.retention.bookings, 'days', page.context.language))}
    </p>
    <div class="foot-ways">
      <details>
        <summary>${words.all}</summary>
        <dl class="held">${allOfIt(page).map(([label, value]) => row(label, value))}</dl>
        ${ownButton(page, 'copy', words.download)}
      </details>
      ${ownForm(page, 'correct', html`<button class="link">${words.correct}</button>`)}
      ${ownForm(page, 'delete', html`<button class="link">${words.remove}</button>`)}
    </div>
  </footer>`
}

function allOfIt(page: OwnPage): [label: string, value: Content][] {
  const { language } = page.context
  const words = wordsOf(page)
  const { booking, venue, today, callName, contact, requestedAt } = page.own
  const { wanted, purpose, people } = booking
  return [
    [words.what, purpose],
    [words.people, String(people)],
    [words.space, html`<bdi>${nameIn(venue, language)}</bdi> <bdi>${spaceName(page, wanted.space)}</bdi>`],
    [words.when, `${daysText(wanted.days, language, today)} ${hoursText(wanted)}`],
    [words.callName, html`<bdi>${callName}</bdi>`],
    [words.contact, html`<bdi>${contact}</bdi>`],
    [words.requestedOn, formatMoment(requestedAt, language)],
  ]
}
