import { html, type Markup, type RefusalCode, refusals } from '@liangpai/presentation'
import { requestButton, type RequestPage, wordsOf } from './requestForm.ts'

/** Why a step cannot be taken now, and the way back. */
export function refusedPart(page: RequestPage, code: RefusalCode): Markup {
  const { language } = page.context
  const { sentence, next } = refusals[code]
  return html`<section class="body" role="status">
    <h1>${sentence[language]}</h1>
    <p>${next[language]}</p>
    ${requestButton(page, 'link', wordsOf(page).request.back)}
  </section>`
}
