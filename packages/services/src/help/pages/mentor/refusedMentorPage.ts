import { html, type Markup, type RefusalCode, refusals } from '@liangpai/presentation'
import { mentorFoot } from './mentorFoot.ts'
import { mentorButton, type MentorPage, mentorPageOf, wordsOf } from './mentorForm.ts'

/** Why a step cannot be taken now, and the way back. */
export function refusedMentorPage(page: MentorPage, code: RefusalCode): Markup {
  const { language } = page.context
  const { sentence, next } = refusals[code]
  const part = html`<section class="body" role="status">
    <h1>${sentence[language]}</h1>
    <p>${next[language]}</p>
    ${mentorButton(page, 'link', wordsOf(page).request.back)}
  </section>`
  return mentorPageOf(page, [part], mentorFoot(page))
}
