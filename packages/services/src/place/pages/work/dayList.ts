import type { PlainDate } from '@liangpai/core/organization'
import {
  type Content,
  formatPlainDay,
  formatWeekday,
  html,
  type Markup,
  placeWords,
  nameIn,
} from '@liangpai/presentation'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { Week } from '../../office/booking/viewWeek.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { bookingLink, tenantBar } from './diaryTable.ts'
import { runsOf } from './runs.ts'

/** The same week as a list by day, on narrow screens; tenants stand once, above. */
export function dayList(context: FormContext, week: Week, venue: StoredVenue): Markup {
  const tenants = venue.spaces.flatMap((space) =>
    week.tenants
      .filter((one) => one.space === space.id)
      .map((one) => inSpace(nameIn(space, context.language), tenantBar(context, one))),
  )
  return html`<div class="day-list">
    ${tenants.length > 0 && listOf(tenants)} ${week.days.map((day) => dayPart(context, week, venue, day))}
  </div>`
}

function dayPart(context: FormContext, week: Week, { spaces }: StoredVenue, day: PlainDate): Markup {
  const { language, today } = context
  const items = spaces.flatMap((space) =>
    runsOf(week, space)
      .filter(({ days, tenant }) => !tenant && days.includes(day))
      .flatMap(({ bookings }) => bookings)
      .map((one) => inSpace(nameIn(space, context.language), bookingLink(context, one))),
  )
  return html`<section>
    <h2 class="section-title">${formatPlainDay(day, language, today)} ${formatWeekday(day, language)}</h2>
    ${items.length > 0 ? listOf(items) : html`<p class="hint">${placeWords[language].booking.work.nothing}</p>`}
  </section>`
}

const listOf = (items: readonly Markup[]): Markup =>
  html`<ul>
    ${items}
  </ul>`

const inSpace = (name: string, content: Content): Markup =>
  html`<li>
    <span class="space-name"><bdi>${name}</bdi></span> ${content}
  </li>`
