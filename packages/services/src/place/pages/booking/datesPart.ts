import type { PlainDate } from '@liangpai/core/organization'
import { type Content, html } from '@liangpai/presentation'
import { daysText } from '../../office/timeText.ts'
import { type OwnPage, spaceName, wordsOf } from './ownBooking.ts'

/** The dates of a series, those that came out alike in one row: 已借, or why one was skipped. */
export function datesPart(page: OwnPage): Content {
  const { booking, today } = page.own
  if (booking.wanted.days.length < 2) return false
  const { language } = page.context
  return html`<ul class="dates">
    ${groups(page).map(
      ({ days, words }) => html`<li><span>${daysText(days, language, today)}</span> <span>${words}</span></li>`,
    )}
  </ul>`
}

type Group = { days: PlainDate[]; words: string }

function groups(page: OwnPage): Group[] {
  const { booking } = page.own
  const all: Group[] = []
  for (const day of booking.wanted.days) {
    const words = outcomeOf(page, day)
    const last = all.at(-1)
    if (last?.words === words) last.days.push(day)
    else all.push({ days: [day], words })
  }
  return all
}

function outcomeOf(page: OwnPage, day: PlainDate): string {
  const { booking } = page.own
  const words = wordsOf(page)
  if (booking.state === 'requested') return words.wanted
  const skipped = booking.skipped.find((one) => one.day === day)
  return skipped ? words.skips[skipped.why](spaceName(page, booking.wanted.space)) : words.had
}
