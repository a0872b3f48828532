import { spaceIn } from '../../office/spaceIn.ts'
import {
  type Content,
  formatNearMoment,
  formatPlainDay,
  html,
  type Markup,
  placeWords,
  refusals,
} from '@liangpai/presentation'
import { deadlineText, workLink } from '@liangpai/server/pages'
import { type ListPage, pageOf, pageWays } from '../../../pages/work/listPages.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { WantedTime } from '../../booking/booking.ts'
import { sharedDays } from '../../booking/freeDates.ts'
import { bookingWorkPath } from '../../office/booking/bookingWork.ts'
import type { BookingCard, WaitingCard, Week } from '../../office/booking/viewWeek.ts'
import { daysText, hoursText, timeText } from '../../office/timeText.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { answersOf } from './answerForms.ts'
import { contactPart, type ShownContact } from './contactPart.ts'

/** What is shown in one answer alone: how whoever asked is reached, or their new link. */
export type ShownOnce = ShownContact & { booking?: string }

/** The same, and which page of what waits is shown. */
export type ShownCards = ShownOnce & { page?: string | undefined }

/** A request and its rivals, side by side and equal; then what else waits. */
export function cardsPart(context: FormContext, week: Week, venue: StoredVenue, once: ShownCards): Markup {
  const words = placeWords[context.language].booking.work
  const { chosen, waiting } = week
  const others = waiting.filter(({ id }) => chosen.every((one) => one.id !== id))
  return html`<section class="requests" id="requests" tabindex="-1">
    ${
      chosen.length === 0
        ? html`<p class="hint">${words.nothingWaits}</p>`
        : html`<h2 class="section-title">${headingOf(context, chosen)}</h2>
            <div class="cards">${chosen.map((card) => cardOf(context, card, venue, once))}</div>`
    }
    <p class="hint">${words.note}</p>
    ${others.length > 0 && otherRows(context, pageOf(others, once.page), { week: week.days[0] ?? '', venue: venue.id })}
  </section>`
}

/** `12月4日 15:00–17:00，有两份申请`: the time that all of them want. */
function headingOf({ language, today }: FormContext, chosen: readonly BookingCard[]): string {
  const words = placeWords[language].booking.work
  const [first, ...rivals] = chosen.map(({ booking }) => booking.wanted)
  if (!first || rivals.length === 0) return words.one
  const shared = rivals.reduce(sharedTime, first)
  const [day] = shared.days
  const time = day !== undefined && shared.from < shared.to ? shared : first
  const when = `${formatPlainDay(time.days[0] ?? today, language, today)} ${hoursText(time)}`
  return words.rivals(when, words.numbers[chosen.length] ?? String(chosen.length))
}

const sharedTime = (time: WantedTime, rival: WantedTime): WantedTime => ({
  ...time,
  days: sharedDays(time, rival),
  from: time.from > rival.from ? time.from : rival.from,
  to: time.to < rival.to ? time.to : rival.to,
})

function cardOf(context: FormContext, card: BookingCard, venue: StoredVenue, once: ShownOnce): Markup {
  const { language, today } = context
  const words = placeWords[language].booking
  const { id, booking } = card
  const { proposed } = booking
  return html`<article class="work-card" aria-labelledby="booking-${id}">
    <div class="card-head">
      <h3 id="booking-${id}">${booking.purpose}</h3>
      <span class="state">${words.states[booking.state]}</span>
    </div>
    <dl class="facts">
      ${rowsOf(context, card, venue).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${proposed && html`<p class="hint">${words.work.proposedNow(timeText(proposed, language, today))}</p>`}
    ${skippedNow(context, card)} ${answersOf(context, card, venue)}
    ${contactPart(context, card, once.booking === id ? once : {})}
  </article>`
}

function rowsOf(context: FormContext, card: BookingCard, venue: StoredVenue): (readonly [string, Content])[] {
  const { language, today, now } = context
  const words = placeWords[language].booking
  const { booking, callName, requestedAt, answer } = card
  const { wanted, people, state } = booking
  const days = wanted.days.length > 1 && html`<small>${daysText(wanted.days, language, today)}</small>`
  const next = state === 'requested' ? words.work.answerBy(deadlineText(answer, language, today)) : words.states[state]
  return [
    [words.when, html`${timeText(wanted, language, today)} ${days}`],
    [words.space, html`<bdi>${spaceIn(venue, wanted.space, language)}</bdi>`],
    [words.work.purpose, words.work.forActivity(String(people))],
    [words.work.asker, words.work.askedAt(callName, formatNearMoment(requestedAt, now, language))],
    [words.work.nextStep, next],
  ]
}

/** Which dates an approval would leave out, or that it would be refused. */
function skippedNow({ language, today }: FormContext, { booking, free }: BookingCard): Content {
  const words = placeWords[language].booking.work
  if (booking.state !== 'requested') return false
  if (!free.ok) {
    const why = free.code === 'bookingClash' ? words.noLonger : refusals[free.code].sentence[language]
    return html`<p class="clash"><b>${why}</b></p>`
  }
  const days = free.skipped.map(({ day }) => day)
  return days.length > 0 && html`<p class="hint">${words.skipsNow(daysText(days, language, today))}</p>`
}

function otherRows(context: FormContext, cards: ListPage<WaitingCard>, query: { week: string; venue: string }): Markup {
  const { language, today } = context
  const words = placeWords[language].booking.work
  const row = ({ id, booking, answer }: WaitingCard) =>
    html`<li>
      <a href="${workLink(context, `${bookingWorkPath(id)}#requests`)}"
        ><b>${booking.purpose}</b>
        <small
          >${timeText(booking.wanted, language, today)} ·
          ${words.answerBy(deadlineText(answer, language, today))}</small
        ></a
      >
    </li>`
  return html`<h2 class="section-title apart" id="waiting" tabindex="-1">${words.waiting}</h2>
    <ul class="rows">
      ${cards.rows.map(row)}
    </ul>
    ${pageWays(context, cards, { id: 'waiting', query })}`
}
