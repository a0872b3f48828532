import { html, type Markup } from '@liangpai/presentation'
import type { BorrowFaults, BorrowForm } from '../../office/booking/borrowForm.ts'
import { fieldIn, gapsBox } from './borrowFields.ts'
import { ownButton, ownForm, type OwnPage, wordsOf } from './ownBooking.ts'
import { ownPageOf } from './ownPage.ts'

/** Where whoever asked corrects what they said; another time is asked for anew. */
export function correctPage(page: OwnPage, form: BorrowForm, faults: BorrowFaults = {}): Markup {
  const words = wordsOf(page)
  const shown = { language: page.context.language, form, faults }
  return ownPageOf(page, [
    html`<section class="body">
      <h1>${words.correct}</h1>
      ${gapsBox(shown)}
      ${ownForm(
        page,
        'correct',
        html`<input type="hidden" name="sent" value="yes" />${fieldIn(shown, 'purpose')}
          ${fieldIn(shown, 'people', { mode: 'numeric' })} ${fieldIn(shown, 'callName')} ${fieldIn(shown, 'contact')}
          <button class="button filled">${words.save}</button>`,
      )}
      ${ownButton(page, 'link', words.back)}
    </section>`,
  ])
}
