import {
  coverageMap,
  type FiguresReport,
  formatPlainDate,
  headlineOf,
  html,
  type Markup,
  monthsChart,
  monthsTable,
  pageWords,
  roundBox,
  countNote,
} from '@liangpai/presentation'
import { areasForm, estimateForm } from './figuresForms.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** The id of the table that describes the chart. */
const MONTHS = 'months'

/**
 * The figures of the city on a day: three large ones with how they follow, the months as a chart beside its table, and where
 * there is a branch. Nothing of it counts the people of a branch, or names anybody (PAGES 2).
 */
export function figuresPage(context: FormContext, report: FiguresReport, mayEnter: boolean): Markup {
  const { language } = context
  const words = pageWords[language].figures
  const main = html`<div class="figures">
    ${head(context, report)}
    ${report.months.length > 0 ? [headline(context, report), monthsPart(context, report)] : html`<div class="work-card">${roundBox(words.none, [words.noneWhy])}</div>`}
    <section class="work-card" aria-labelledby="coverage">
      <h2 class="section-title" id="coverage">${words.coverage}</h2>
      ${coverageMap(report.coverage, language)}
    </section>
    ${
      mayEnter &&
      html`<div class="work-card">
        <div class="buttons">${estimateForm(context, report)} ${areasForm(context, report)}</div>
      </div>`
    }
  </div>`
  return areaPage(context, {
    area: 'figures',
    title: words.title,
    main,
    hasQuietTitle: true,
    query: { day: report.day },
  })
}

function head(context: FormContext, { organization, day }: FiguresReport): Markup {
  const { language, chosenLanguage } = context
  const words = pageWords[language].figures
  const link = (path: string, label: string) =>
    html`<a
      class="button"
      href="${workLink(context, `${workAreas.figures}/${path}`, { day, ...(chosenLanguage === undefined && { lang: language }) })}"
      >${label}</a
    >`
  return html`<div class="figures-head">
    <h2 class="thing-name" id="name" tabindex="-1">
      ${words.heading(organization[language], formatPlainDate(day, language))}
    </h2>
    <form class="day-form" method="get" action="${workAreas.figures}">
      ${chosenLanguage && html`<input type="hidden" name="lang" value="${chosenLanguage}" />`}
      <label for="day">${words.day}</label>
      <input type="date" id="day" name="day" value="${day}" />
      <button class="button">${words.showDay}</button>
    </form>
    <p class="buttons">${link('text', words.text)} ${link('csv', words.csv)}</p>
  </div>`
}

function headline({ language }: FormContext, report: FiguresReport): Markup {
  const { figures, sentences } = headlineOf(report, language)
  const between = language === 'en' ? ' ' : ''
  return html`<section class="headline">
    <dl>
      ${figures.map(
        ({ number, label }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${number}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">${sentences.join(between)}</p>
  </section>`
}

/** Two drawings of one chart, of which a screen shows the one that fits: the smaller has fewer months and letters as large. */
function monthsPart({ language }: FormContext, { months }: FiguresReport): Markup {
  const words = pageWords[language].figures
  const chart = (width: number, most: number) => monthsChart(months, language, { width, months: most, tableId: MONTHS })
  return html`<section class="work-card" aria-labelledby="by-month">
    <div class="chart-and-table">
      <div>
        <h2 class="section-title" id="by-month">${words.byMonth}</h2>
        <div class="wide-chart">${chart(620, 12)}</div>
        <div class="narrow-chart">${chart(296, 4)}</div>
      </div>
      ${monthsTable(months, language, MONTHS)}
    </div>
    <p class="hint">${words.monthly}${language === 'en' && ' '}${countNote[language]}</p>
  </section>`
}
