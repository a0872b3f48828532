import { addDays, type PlainDate } from '@liangpai/core/organization'
import {
  type Content,
  formatPlainDate,
  formatPlainDay,
  html,
  type Markup,
  placeWords,
  nameIn,
} from '@liangpai/presentation'
import { faultBox, workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { Week } from '../../office/booking/viewWeek.ts'
import { areaText } from '../venue/usesText.ts'
import { cardsPart, type ShownCards } from './bookingCards.ts'
import { dayList } from './dayList.ts'
import { diaryTable } from './diaryTable.ts'
import { placeAreaPage, placeAreas } from './placeContext.ts'

/** The diary of a week, and below it a request with its rivals side by side (PAGES-services 5). */
export function diaryPage(context: FormContext, week: Week, once: ShownCards = {}): Markup {
  const { language } = context
  const words = placeWords[language].booking.work
  const { days, venue } = week
  const [from = context.today, until = from] = [days[0], days.at(-1)]
  const title = words.range(formatPlainDate(from, language), formatPlainDay(until, language, from))
  const main = venue
    ? html`${venueLinks(context, week)} ${headOf(context, week)} ${faultBox(context)}
      ${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`}
      ${diaryTable(context, week, venue)} ${dayList(context, week, venue)} ${cardsPart(context, week, venue, once)}`
    : html`<div class="work-card empty-list"><p>${words.noSpaces}</p></div>`
  const query = { week: from, ...(venue && { venue: venue.id }) }
  return placeAreaPage(context, { current: 'bookings', title, main, kind: 'diary-page', query })
}

function headOf(context: FormContext, { venue, days }: Week): Content {
  if (!venue) return false
  const { language, today } = context
  const words = placeWords[language]
  const monday = days[0] ?? today
  const link = (day: PlainDate, label: string) =>
    html`<a class="button" href="${weekLink(context, day, venue.id)}">${label}</a>`
  return html`<div class="diary-head">
    <p class="sub"><bdi>${venue.address}</bdi>${words.venue.comma}${areaText(venue.area, language)}</p>
    <p class="diary-ways">
      ${link(addDays(monday, -7), words.booking.work.weekBefore)} ${link(today, words.booking.work.thisWeek)}
      ${link(addDays(monday, 7), words.booking.work.weekAfter)}
      <button type="button" class="button" data-print hidden>${words.booking.work.print}</button>
    </p>
  </div>`
}

const venueLinks = (context: FormContext, { venues, venue, days }: Week): Content =>
  venues.length > 1 &&
  html`<nav class="venue-links" aria-label="${placeWords[context.language].venue.work.venues}">
    ${venues.map(
      ({ id, ...named }) =>
        html`<a
          href="${weekLink(context, days[0] ?? context.today, id)}"
          ${id === venue?.id && html`aria-current="true"`}
          ><bdi>${nameIn(named, context.language)}</bdi></a
        >`,
    )}
  </nav>`

const weekLink = (context: FormContext, week: PlainDate, venue: string): string =>
  workLink(context, placeAreas.bookings, { week, venue })
