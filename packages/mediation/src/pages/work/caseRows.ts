import { html, type Markup, stationWords } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { CaseLine, WorkLists } from '../../office/case/listCases.ts'
import { issuesText, spacedNumber } from '../caseText.ts'
import { dayWords, dueWords } from './dates.ts'
import { casePath, type WorkContext } from './workContext.ts'

/** What waits for whoever reads, then what waits for others; `open` is the number of what is shown beside. */
export function workLists(context: WorkContext, { toDo, waiting }: WorkLists, open?: string): Markup {
  const words = stationWords[context.language].work
  const isMediator = context.worker.as === 'mediator'
  const own = toDo.map((line) => {
    const deed = line.isToDeclare ? words.deeds.declare : line.next && words.deeds[line.next.deed]
    return caseRow(context, line, deed ?? '', open)
  })
  const others = waiting.map((line) => caseRow(context, line, line.next ? words.waits[line.next.deed] : '', open))
  return html`<div class="column-list">
    <section>
      <h2 class="section-title">${words.toDo}</h2>
      ${rows(own) ?? emptyList(words.empty, isMediator ? words.emptyForMediator : words.emptyWhy)}
    </section>
    ${
      others.length > 0 &&
      html`<section class="waits" id="waiting">
        <h2 class="section-title">${words.waiting}</h2>
        ${rows(others)}
      </section>`
    }
    <p class="hint">${isMediator ? words.onlyOwn : words.onlyCases}</p>
  </div>`
}

/** What has ended, the last one first. */
export function endedList(context: WorkContext, lines: readonly CaseLine[], open?: string): Markup {
  const words = stationWords[context.language].work
  const all = lines.map((line) => caseRow(context, line, stateWords(context, line), open))
  return html`<div class="column-list">
    <section>
      <h2 class="section-title">${words.areas.ended}</h2>
      ${rows(all) ?? emptyList(words.noEnded, words.noEndedWhy)}
    </section>
    <p class="hint">${context.worker.as === 'mediator' ? words.onlyOwn : words.onlyCases}</p>
  </div>`
}

/** The state of a case in words, with why it is paused. */
export function stateWords(
  { language }: Pick<WorkContext, 'language'>,
  { state, pause }: { state: CaseLine['state']; pause?: CaseLine['pause'] | undefined },
): string {
  const { states, pauses } = stationWords[language].case
  return pause ? pauses[pause] : states[state]
}

const rows = (all: readonly Markup[]): Markup | undefined =>
  all.length > 0
    ? html`<ul class="rows">
        ${all}
      </ul>`
    : undefined

const emptyList = (title: string, why: string): Markup =>
  html`<div class="work-card empty-list">
    <b>${title}</b>
    <p>${why}</p>
  </div>`

function caseRow(context: WorkContext, line: CaseLine, deed: string, open?: string): Markup {
  const { language } = context
  const what = [line.shop, issuesText(line.issues, language)].filter(Boolean).join(stationWords[language].case.comma)
  const due = line.next ? dueWords(context, line.next) : endedOn(context, line)
  return html`<li>
    <a
      class="case-row"
      href="${workLink(context, `${casePath(line.number)}#name`)}"
      ${line.number === open && html`aria-current="true"`}
    >
      <b>${spacedNumber(line.number)}</b> <b class="case-due">${due}</b> <span><bdi>${what}</bdi></span>
      <span class="case-due">${deed}</span>
    </a>
  </li>`
}

const endedOn = (context: WorkContext, { since }: CaseLine): string =>
  stationWords[context.language].work.endedOn(dayWords(context, since))
