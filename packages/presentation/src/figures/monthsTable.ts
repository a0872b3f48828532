import type { Language } from '../language.ts'
import { html, type Markup } from '../page/html.ts'
import { formatMonth } from '../plainDates.ts'
import { pageWords } from '../words/pageWords.ts'
import { formatCount } from './publishedCount.ts'
import type { DisplayedMonth } from './report.ts'

/** A month's figure as it is printed: a number, `少于 10`, or that it was not recorded; never 0 (LOOK 12). */
export const formatDisplayed = ({ month, shown, notRecorded }: DisplayedMonth, language: Language): string =>
  notRecorded
    ? pageWords[language].figures.notRecorded
    : formatCount({ id: month, ...(shown !== undefined && { shown }) }, language)

/** The figures of the months as a table, which stands beside the chart and describes it (LOOK 14a). */
export function monthsTable(months: readonly DisplayedMonth[], language: Language, id: string): Markup {
  const words = pageWords[language].figures
  return html`<table class="months" id="${id}">
    <thead>
      <tr>
        <th scope="col">${words.month}</th>
        <th scope="col">${words.displayed}</th>
      </tr>
    </thead>
    <tbody>
      ${months.map(
        (month) =>
          html`<tr>
            <th scope="row">${formatMonth(month.month, language)}</th>
            <td>${formatDisplayed(month, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
