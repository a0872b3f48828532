import {
  countNote,
  formatCount,
  html,
  type Language,
  type Markup,
  roundBox,
  servicesWords,
} from '@liangpai/presentation'
import type { PublishedFigures } from '@liangpai/server/store'
import { areaPage, type WorkContext } from './workContext.ts'

/** What the figures are called, by their ids, in the order in which they stand. */
export type FigureNames = readonly (readonly [id: string, name: string])[]

/** What was published of each month, and nothing else: no count by person, mentor or shop. */
export function figuresPage(context: WorkContext, months: readonly PublishedFigures[], names: FigureNames): Markup {
  const words = servicesWords[context.language].office
  const empty = roundBox(words.noFigures, [words.noFiguresWhy])
  const main = html`<div class="work-card">
    ${months.length > 0 ? tableOf(context, months, names) : empty}
    <p class="hint">${countNote[context.language]}</p>
    <p class="hint">${words.figuresOpen}</p>
  </div>`
  return areaPage(context, { area: 'figures', title: words.figuresTitle, main })
}

function tableOf({ language }: WorkContext, months: readonly PublishedFigures[], names: FigureNames): Markup {
  const words = servicesWords[language].office
  const row = ({ period, figures }: PublishedFigures) =>
    html`<tr>
      <th scope="row">${monthWords(period, language)}</th>
      ${names.map(([id, name]) => html`<td data-label="${name}">${formatCount(figures.get(id)?.[0], language)}</td>`)}
    </tr>`
  return html`<table class="lines figures">
    <thead>
      <tr>
        <th scope="col">${words.month}</th>
        ${names.map(([, name]) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${months.map(row)}
    </tbody>
  </table>`
}

/** The figures of the last month that was published, large, below a day's work (PAGES-services 6). */
export function lastFigures(
  { language }: WorkContext,
  month: PublishedFigures | undefined,
  names: FigureNames,
): Markup | undefined {
  if (!month) return undefined
  const words = servicesWords[language].office
  const one = ([id, name]: FigureNames[number]) =>
    html`<div>
      <dt>${words.monthOf(monthWords(month.period, language), name)}</dt>
      <dd>${formatCount(month.figures.get(id)?.[0], language)}</dd>
    </div>`
  return html`<section class="last-figures" aria-label="${words.figuresTitle}">
    <dl>${names.filter(([id]) => month.figures.has(id)).map(one)}</dl>
    <p class="hint">${words.figuresShort}</p>
  </section>`
}

function monthWords(period: string, language: Language): string {
  const [year = '', month = ''] = period.split('-')
  return servicesWords[language].office.monthWords(year, language === 'en' ? month : String(Number(month)))
}
