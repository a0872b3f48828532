import { formatMoment, formatPlainDate, html, type Markup } from '@liangpai/presentation'
import { isSoonDeleted } from '@liangpai/server'
import { linkFoot } from '@liangpai/server/pages'
import { daysText, hoursText } from '../../office/timeText.ts'
import { bookingKind } from '../assets.ts'
import { type OwnPage, spaceName, wordsOf } from './ownBooking.ts'

/** Until when it is kept, and to see, correct and delete it. A deletion within seven days is said once, here. */
export function bookingFoot(page: OwnPage): Markup {
  const { context, token, own } = page
  const { language } = context
  const words = wordsOf(page)
  const { booking, keptUntil, today, callName, contact, requestedAt } = own
  const { wanted, purpose, people } = booking
  const day = formatPlainDate(keptUntil, language)
  return linkFoot(bookingKind, token, language, {
    keptUntil: isSoonDeleted(keptUntil, today) ? words.deletedSoon(day) : words.keptUntil(day),
    all: {
      words: words.all,
      rows: [
        [words.what, purpose],
        [words.people, String(people)],
        [words.space, html`<bdi>${own.venue.name}</bdi> <bdi>${spaceName(page, wanted.space)}</bdi>`],
        [words.when, `${daysText(wanted.days, language, today)} ${hoursText(wanted)}`],
        [words.callName, html`<bdi>${callName}</bdi>`],
        [words.contact, html`<bdi>${contact}</bdi>`],
        [words.requestedOn, formatMoment(requestedAt, language)],
      ],
    },
    correct: words.correct,
    remove: { words: words.remove, sure: words.removeSure, confirm: words.removeYes },
  })
}
