import { type Content, html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import type { Deadline } from '@liangpai/server'
import { deadlineText } from './caseText.ts'

/** What happens next in a case, and by when. */
export type NextBox = {
  language: Language
  today: string
  /** The state in words, where it is said before: 调解中，接下来. */
  state?: string
  due: Deadline
  deed: string
  notes?: readonly Content[]
}

/** The heart of a private page (PAGES-services 1): date and deed, broken at the comma, and why a date is provisional. */
export function nextBox({ language, today, state, due, deed, notes = [] }: NextBox): Markup {
  const words = stationWords[language].case
  const label = [state, language === 'en' && state !== undefined ? words.next.toLowerCase() : words.next]
  return html`<div class="next">
    <p class="next-label">${label.filter(Boolean).join(words.comma)}</p>
    <p class="deed">
      <span class="clause">${deadlineText(due, language, today)}${words.comma}</span><span class="clause">${deed}</span>
    </p>
    ${due.provisional && html`<p class="small">${words.provisionalWhy(due.day.slice(0, 4))}</p>`}
    ${notes.filter(Boolean).map((note) => html`<p class="small">${note}</p>`)}
  </div>`
}
