import { html, type Markup, type RefusalCode, refusals, roundBox } from '@liangpai/presentation'
import { caseButton } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { caseOf } from './caseView.ts'
import { wordsOf } from './words.ts'

/** Why a step was not taken, what to do, and the way back to the case. */
export function refusedView(page: CasePage, code: RefusalCode): Markup {
  const { sentence, next } = refusals[code]
  const { language } = page.context
  return caseOf(page, [
    html`<section class="body">
      ${roundBox(sentence[language], [next[language]], html`role="status"`)}
      ${caseButton(page, 'link', wordsOf(page).party.backToCase)}
    </section>`,
  ])
}
