import type { PlainDate } from '@liangpai/core/organization'
import { formatPlainDay, html, type Language, type Markup, placeWords, nameIn } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { bookingWorkPath } from '../../office/booking/bookingWork.ts'
import type { Week } from '../../office/booking/viewWeek.ts'
import { hoursText, shortWeekday } from '../../office/timeText.ts'
import type { SpaceHold } from '../../store/spaceHolds.ts'
import type { StoredVenue } from '../../store/venues.ts'
import type { Space } from '../../venue/venue.ts'
import { usesText } from '../venue/usesText.ts'
import { type DiaryBooking, type Run, runsOf } from './runs.ts'

/** Spaces down, seven days across; what is booked, what waits, and tenants as one bar. */
export function diaryTable(context: FormContext, week: Week, venue: StoredVenue): Markup {
  const { language, today } = context
  const words = placeWords[language].booking.work
  const head = (day: PlainDate) =>
    html`<th scope="col" ${day === today && html`aria-current="date"`}>${dayHead(day, language)}</th>`
  return html`<div class="diary">
    <table>
      <thead>
        <tr>
          <th scope="col"><span class="spoken">${words.spaces}</span></th>
          ${week.days.map(head)}
        </tr>
      </thead>
      <tbody>
        ${venue.spaces.map((space) => spaceRow(context, week, space))}
      </tbody>
    </table>
  </div>`
}

/** `30日 周一`. */
function dayHead(day: PlainDate, language: Language): string {
  const weekday = shortWeekday(day, language)
  const short = language === 'en' ? weekday.slice(0, 3) : weekday
  return placeWords[language].booking.work.dayOf(String(Number(day.slice(8))), short)
}

function spaceRow(context: FormContext, week: Week, space: Space): Markup {
  return html`<tr>
    <th scope="row">
      <b><bdi>${nameIn(space, context.language)}</bdi></b> <small>${usesText(space.uses, context.language)}</small>
    </th>
    ${runsOf(week, space).map((run) => runCell(context, run))}
  </tr>`
}

function runCell(context: FormContext, { days, tenant, bookings }: Run): Markup {
  const words = placeWords[context.language].booking.work
  if (tenant) return html`<td colspan="${days.length}">${tenantBar(context, tenant)}</td>`
  if (days.length > 1) return html`<td colspan="${days.length}" class="free">${words.empty}</td>`
  return html`<td>${bookings.map((one) => bookingLink(context, one))}</td>`
}

/** Who has settled in a space, and until when. */
export function tenantBar({ language, today }: FormContext, { tenant, until }: SpaceHold): Markup {
  const words = placeWords[language].booking.work
  return html`<div class="tenant">
    <b><bdi>${tenant}</bdi></b> <span>${words.tenantUntil(formatPlainDay(until, language, today))}</span>
  </div>`
}

/** A booking in the diary: 1 px of ink, or dashed while it waits. */
export function bookingLink(context: FormContext, { id, booking }: DiaryBooking): Markup {
  const words = placeWords[context.language].booking.work
  const isPending = booking.state === 'requested'
  const hours = hoursText(booking.wanted)
  const path = bookingWorkPath(id)
  return html`<a
    class="booking ${isPending && 'pending'}"
    href="${workLink(context, `${path}#requests`)}"
    ${context.path === path && html`aria-current="true"`}
    ><b>${booking.purpose}</b> <span>${isPending ? words.isPending(hours) : hours}</span></a
  >`
}
