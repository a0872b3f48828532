import { formatNearMoment, html, type Markup, stationWords } from '@liangpai/presentation'
import type { CaseContext } from './caseContext.ts'

/** What happened in a case, oldest first; it is folded, being read seldom. */
export function historyPart(context: CaseContext): Markup | undefined {
  const { language, now, shown } = context
  const words = stationWords[language].file
  if (shown.course.length === 0) return undefined
  return html`<section class="part">
    <details class="history">
      <summary class="section-title">${words.history}</summary>
      <table class="lines">
        <tbody>
          ${shown.course.map(
            ({ at, type, by }) =>
              html`<tr>
                <td>${formatNearMoment(at, now, language)}</td>
                <td>${words.by[by]}</td>
                <td>${words.events[type]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`
}
