import { html, type Markup, type RefusalCode, refusals, roundBox } from '@liangpai/presentation'
import { ownButton, type OwnPage, wordsOf } from './ownBooking.ts'
import { ownPageOf } from './ownPage.ts'

/** Why a step cannot be taken now, and the way back to the booking. */
export function refusedOwn(page: OwnPage, code: RefusalCode): Markup {
  const { language } = page.context
  const { sentence, next } = refusals[code]
  return ownPageOf(page, [
    html`<section class="body">
      ${roundBox(sentence[language], [next[language]], html`role="status"`)}
      ${ownButton(page, 'link', wordsOf(page).back)}
    </section>`,
  ])
}
