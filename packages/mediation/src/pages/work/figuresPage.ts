import {
  countTotalLabel,
  formatCount,
  formatTotal,
  html,
  type Markup,
  roundBox,
  stationWords,
} from '@liangpai/presentation'
import { type Ending, endings } from '../../figures/figures.ts'
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
  return html`<table class="lines figures">
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
  </table>`
}

function monthRow({ language }: WorkContext, { period, received, ended }: PublishedMonth): Markup {
  const words = stationWords[language].office
  const [year = '', month = ''] = period.split('-')
  // By its id: a month that was published before an ending was added has no cell of it.
  const cellOf = (ending: Ending) => ended.find(({ id }) => id === ending)
  const cell = (label: string, value: string) => html`<td data-label="${label}">${value}</td>`
  return html`<tr>
    <th scope="row">${words.month(year, language === 'en' ? month : String(Number(month)))}</th>
    ${cell(words.receivedFigures, formatCount(received[0], language))}
    ${endings.map((ending) => cell(words.endings[ending], formatCount(cellOf(ending), language)))}
    ${cell(countTotalLabel[language], formatTotal(ended, language))}
  </tr>`
}
