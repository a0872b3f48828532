import { type Content, formatPlainDay, html, type Markup } from '@liangpai/presentation'
import { actForm, formFor, selectField, submit, type Typed } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { plannedDays, type SeriesDay, undecidedDays } from '../../recurrence/series.ts'
import type { StoredPlan } from '../../store/sessions.ts'
import type { Host } from '../../view/hostView.ts'
import { calendarPage, planPath, wordsIn } from './calendarContext.ts'
import { sessionFields } from './sessionFields.ts'

/** How a series repeats, as it is chosen. */
export const patterns = ['week', 'twoWeeks', 'fourWeeks', 'monthly', 'last'] as const
/** One of `patterns`. */
export type Pattern = (typeof patterns)[number]

/** The form of a series; or its days as they come out, with what was typed. */
export type SeriesPage = {
  plan: StoredPlan
  hosts: readonly Host[]
  listed?: { days: readonly SeriesDay[]; typed: Typed; pattern: Pattern }
}

/** A series: its form first, then each of its days, possible or why it is skipped (PAGES-services 4). */
export function seriesPage(context: FormContext, page: SeriesPage): Markup {
  const words = wordsIn(context)
  const main = page.listed ? listedPart(context, page, page.listed) : formPart(context, page)
  const back = { href: planPath(page.plan.id), words: words.toPlan }
  return calendarPage(context, { title: words.addSeries, main, back })
}

function formPart(context: FormContext, { hosts }: SeriesPage): Markup {
  const words = wordsIn(context)
  const form = formFor(context, 'series')
  const options = patterns.map((name) => [name, words.repeats[name]] as const)
  return html`<section class="work-card">
    <h2 class="thing-name">${words.addSeries}</h2>
    ${actForm(
      context,
      form,
      html`${sessionFields(context, form, hosts, 'first')}
        ${selectField(form, 'pattern', words.fields.repeats, options)}
        <div class="buttons">${submit(words.listDates, true)}</div>`,
    )}
  </section>`
}

function listedPart(context: FormContext, { plan }: SeriesPage, listed: NonNullable<SeriesPage['listed']>): Markup {
  const { typed, days, pattern } = listed
  const words = wordsIn(context)
  const [planned, undecided] = [plannedDays(days).length, undecidedDays(days).length]
  const weekday = words.weekdayNames[new Date(`${typed['first']?.[0] ?? ''}T12:00:00Z`).getUTCDay()] ?? ''
  const sub = words.patternAt(words.pattern[pattern](weekday), typed['begins']?.[0] ?? '', String(plan.year))
  const form = formFor(context, 'series')
  return html`<section class="work-card">
    <h2 class="thing-name"><bdi>${typed['title']?.[0]}</bdi></h2>
    <p class="hint">${sub}</p>
    ${actForm(
      context,
      form,
      html`${hiddenFields(typed)}
        <ul class="series-days">
          ${days.map((one) => dayRow(context, one))}
        </ul>
        <p class="hint">${words.notMoved}</p>
        ${undecided > 0 && html`<p>${words.undecided(String(undecided))}</p>`}
        <div class="buttons">
          ${
            undecided === 0 &&
            planned > 0 &&
            html`<button class="button filled" name="add" value="yes">${words.addAll(String(planned))}</button>`
          }
          <button class="button" name="change" value="yes">${words.changeSeries}</button>
        </div>`,
    )}
  </section>`
}

/** What was typed goes along, but for the buttons. */
const hiddenFields = (typed: Typed): Content =>
  Object.entries(typed)
    .filter(([name]) => !['act', 'key', 'add', 'change', 'choose'].includes(name))
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))

function dayRow(context: FormContext, one: SeriesDay): Markup {
  const day = formatPlainDay(one.day, context.language, one.day)
  return html`<li><b>${day}</b> <span class="verdict">${verdictOf(context, one, day)}</span></li>`
}

function verdictOf(context: FormContext, one: SeriesDay, day: string): Content {
  const words = wordsIn(context)
  if (one.verdict !== 'nearFestival') return words[one.verdict]
  const festival = words.festivals[one.festival]
  const button = (choice: string, text: string, label: string) =>
    html`<button class="as-link" name="choose" value="${one.day}:${choice}" aria-label="${label}">${text}</button>`
  if (one.choice === undefined)
    return html`${words.near(festival)} ${button('skip', words.skip, words.skipDay(day))}
    ${button('take', words.take, words.takeDay(day))}`
  const chosen = one.choice === 'skip' ? words.nearSkipped(festival) : words.nearTaken(festival)
  return html`${chosen} ${button(one.choice === 'skip' ? 'take' : 'skip', words.change, words.changeDay(day))}`
}
