import {
  calendarWords,
  formatPlainDate,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageDocument,
  roundBox,
} from '@liangpai/presentation'
import { domainOf, type PageContext, siteName } from '@liangpai/server/pages'
import { shortNames } from '../../print/shortNames.ts'
import type { PrintedPlan } from '../../print/printedPlan.ts'
import { planAssets } from '../calendarPrintAssets.ts'
import { planTable } from './planTable.ts'

/** What stands around the table: the day on which it is printed, and where people sign up and ask. */
export type PlanSurroundings = { today: string; signUpPath: string; address: string }

/** The year's plan as one A4 table, which prints as it stands (PAGES-services 4). */
export function planPage(context: PageContext, plan: PrintedPlan, around: PlanSurroundings): Markup {
  const { language } = context
  const words = calendarWords[language].print
  const title = words.title(String(plan.year))
  return pageDocument({
    language,
    title,
    kind: 'plan-page',
    ...planAssets,
    body: html`<nav class="plan-bar">
        <button type="button" class="button" data-print hidden>${words.print}</button>
        ${languageSwitch(language)}
      </nav>
      <main class="a4">
        <h1>${title}</h1>
        ${
          plan.months.length === 0
            ? roundBox(words.empty, [words.emptyWhy])
            : html`<p class="plan-by">${byLine(plan, language)}</p>
                <p class="plan-wide" id="wide">${words.wide}</p>
                <div class="plan-rows" tabindex="0" role="region" aria-label="${title}" aria-describedby="wide">
                  ${planTable(plan.months, namesOf(plan), language)}
                </div>
                ${below(context, plan, around)}`
        }
      </main>`,
  })
}

function byLine({ hosts, published }: PrintedPlan, language: Language): Markup {
  const words = calendarWords[language].print
  const names = hosts.map(({ name }) => name).join(words.separator)
  return html`<bdi>${names}</bdi>${
      published !== undefined && html` <span>${words.published(formatPlainDate(published, language))}</span>`
    }`
}

const namesOf = ({ hosts }: PrintedPlan): ReadonlyMap<string, string> => {
  const short = shortNames(hosts.map(({ name }) => name))
  return new Map(hosts.map(({ id, name }, at) => [id, short[at] ?? name]))
}

/** What is true of all sessions, and where to sign up and ask. */
function below(context: PageContext, { year, isProvisional }: PrintedPlan, around: PlanSurroundings): Markup {
  const { language } = context
  const words = calendarWords[language].print
  return html`<p class="plan-notes">
      ${words.free}${language === 'en' && ' '}${isProvisional ? words.provisional(String(year)) : words.current}<br />
      <span>${words.signUp(`${domainOf(context)}${around.signUpPath}`)}</span>
      <span>${words.ask(siteName(context), around.address)}</span>
    </p>
    <p class="printed-on">${words.printedOn(formatPlainDate(around.today, language))}</p>`
}
