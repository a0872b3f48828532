import {
  countTotalLabel,
  formatCount,
  formatTotal,
  html,
  type Markup,
  roundBox,
  stationWords,
} from '@liangpai/presentation'
import { endings } from '../../figures/figures.ts'
import type { PublishedMonth } from '../../office/listMonths.ts'
import { areaPage, type WorkContext } from './workContext.ts'

/** What was published of each month, and nothing else: no count by shop, mediator or person. */
export function figuresPage(context: WorkContext, months: readonly PublishedMonth[]): Markup {
  const words = stationWords[context.language].office
  const empty = roundBox(words.noFigures, [words.noFiguresWhy])
  const main = html`<div class="work-card">
    ${months.length > 0 ? tableOf(context, months) : empty}
    <p class="hint">${words.figuresNote}</p>
    <p class="hint">${words.figuresOpen}</p>
  </div>`
  return areaPage(context, { area: 'figures', title: words.figuresByMonth, main })
}

function tableOf(context: WorkContext, months: readonly PublishedMonth[]): Markup {
  const { language } = context
  const words = stationWords[language].office
  const total = countTotalLabel[language]
  return html`<div class="wide">
    <table class="lines figures">
      <thead>
        <tr>
          <th scope="col" rowspan="2">${words.monthHead}</th>
          <th scope="col" rowspan="2">${words.receivedFigures}</th>
          <th scope="colgroup" colspan="${endings.length + 1}">${words.endedFigures}</th>
        </tr>
        <tr>
          ${endings.map((ending) => html`<th scope="col">${words.endings[ending]}</th>`)}
          <th scope="col">${total}</th>
        </tr>
      </thead>
      <tbody>
        ${months.map((month) => monthRow(context, month))}
      </tbody>
    </table>
  </div>`
}

function monthRow({ language }: WorkContext, { period, received, ended }: PublishedMonth): Markup {
  const [year = '', month = ''] = period.split('-')
  const { month: monthWords } = stationWords[language].office
  return html`<tr>
    <th scope="row">${monthWords(year, language === 'en' ? month : String(Number(month)))}</th>
    ${received.map((cell) => html`<td>${formatCount(cell, language)}</td>`)}
    ${ended.map((cell) => html`<td>${formatCount(cell, language)}</td>`)}
    <td>${formatTotal(ended, language)}</td>
  </tr>`
}
