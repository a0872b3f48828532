import { dayAfter } from '@liangpai/core/organization'
import {
  formatPlainDay,
  formatWeekday,
  html,
  iconImage,
  icons,
  type Markup,
  servicesWords,
} from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { Opened, SideLine, WorkLine } from '../../work/workLine.ts'
import { areaPage, type WorkContext } from './workContext.ts'

/** A secretary's day: what waits, of all modules, and what comes up next. */
export type DayOfWork = {
  lines: readonly WorkLine[]
  opened?: Opened | undefined
  comingUp: readonly SideLine[]
  prints: readonly SideLine[]
  /** What was published last, below all else. */
  figures?: Markup | undefined
}

/** The first page of those who are signed in (PAGES-services 6). */
export function startWork(context: WorkContext, { lines, opened, comingUp, prints, figures }: DayOfWork): Markup {
  const words = servicesWords[context.language].work
  const list = html`<ul class="rows">
    ${lines.map((line) => workRow(context, line, opened?.href))}
  </ul>`
  const main = html`<div class="columns">
      <section class="column-list">
        <h2 class="section-title">${words.toDo}</h2>
        ${
          lines.length > 0
            ? list
            : html`<div class="work-card empty-list">
                <b>${words.empty}</b>
                <p>${words.emptyWhy}</p>
              </div>`
        }
      </section>
      <div class="column-thing">
        ${opened && openedCard(context, opened)}
        <div class="side-lists">
          ${sideList(context, words.comingUp, comingUp)} ${sideList(context, words.prints, prints)}
        </div>
      </div>
    </div>
    ${figures}`
  return areaPage(context, { area: 'toDo', title: words.areas.toDo, main, hasQuietTitle: true, kind: 'day' })
}

function workRow(
  context: WorkContext,
  { module, title, sub, deed, href, ...due }: WorkLine,
  open: string | undefined,
): Markup {
  const { work } = servicesWords[context.language]
  const below = [work.areas[module], sub].filter((one) => one !== undefined).join(work.comma)
  return html`<li>
    <a class="case-row" href="${workLink(context, href)}" ${href === open && html`aria-current="true"`}
      ><b><bdi>${title}</bdi></b> <b class="case-due">${dueWords(context, due)}</b> <span>${below}</span>
      <span class="case-due">${deed}</span></a
    >
  </li>`
}

/** When something is due, as rows say it: 今天, 明天, 11月25日 星期三, 暂定1月7日, 已过11月20日. */
export function dueWords(
  { language, today }: Pick<WorkContext, 'language' | 'today'>,
  { day, provisional = false }: Pick<WorkLine, 'day' | 'provisional'>,
): string {
  const words = servicesWords[language].work
  const date = formatPlainDay(day, language, today)
  if (provisional) return words.provisionalDay(date)
  if (day < today) return words.pastDay(date)
  if (day === today) return words.today
  return day === dayAfter(today) ? words.tomorrow : words.nearDay(date, formatWeekday(day, language))
}

const openedCard = (context: WorkContext, { title, sub, paragraphs, href }: Opened): Markup =>
  html`<article class="work-card opened" aria-labelledby="name">
    <div class="opened-head">
      <div>
        <h2 class="thing-name" id="name"><bdi>${title}</bdi></h2>
        <p class="small">${sub}</p>
      </div>
      <a class="button filled" href="${workLink(context, href)}">${servicesWords[context.language].work.open}</a>
    </div>
    ${paragraphs.map((one) => html`<p>${one}</p>`)}
  </article>`

const sideList = (context: WorkContext, title: string, lines: readonly SideLine[]): Markup | undefined =>
  lines.length === 0
    ? undefined
    : html`<section class="side-list">
        <h2 class="section-title">${title}</h2>
        <ul class="rows">
          ${lines.map(
            (line) =>
              html`<li>
                <a class="side-row" href="${workLink(context, line.href)}"
                  ><span
                    ><b><bdi>${line.title}</bdi></b> <small>${line.sub}</small></span
                  >
                  ${iconImage(icons.chevron, 16)}</a
                >
              </li>`,
          )}
        </ul>
      </section>`
