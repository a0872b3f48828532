import {
  calendarWords,
  columnPage,
  formatPlainDay,
  html,
  type Language,
  languageSwitch,
  type Markup,
  roundBox,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { ListedSession, Seats } from '../../view/listView.ts'
import type { StoredSession } from '../../store/sessions.ts'
import { LIST_PATH, listAssets, SIGN_UP_PATH } from '../assets.ts'
import { hoursAndKind, placeText } from '../text.ts'
import { dayAndTitle, sessionRow } from './sessionRow.ts'

/** The list as it is read on a day. */
export type ListPage = {
  sessions: readonly ListedSession[]
  next?: StoredSession | undefined
  today: string
  isTransition: boolean
  /** What stands below: the year's plan, its feed. */
  links: readonly { href: string; words: string }[]
}

/** What there is to learn and do, month by month; ticked sessions are signed up for by one sheet (PAGES-services 4). */
export function listPage(context: PageContext, page: ListPage): Markup {
  const { language } = context
  const words = calendarWords[language].signup
  const months = [...new Set([page.today.slice(0, 7), ...page.sessions.map(({ times }) => times.day.slice(0, 7))])]
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
      <form action="${SIGN_UP_PATH}" class="sessions" data-chosen="${words.chosen('{n}')}">
        <section class="body last">
          <h1>${words.title}</h1>
          ${page.sessions.length > 0 && html`<p class="sub">${words.lead}</p>`}
          <input type="hidden" name="lang" value="${language}" />
          ${months.map((month) => monthPart(language, page, month))}
          ${page.sessions.some(canJoin) && html`<button class="button filled">${words.none}</button>`}
          ${filterLink(language, page)}
          ${page.links.map(({ href, words: text }) => html`<p class="way"><a href="${href}">${text}</a></p>`)}
        </section>
      </form>
    </div>`,
    worksWithoutScript: true,
    ...listAssets,
  })
}

const joinable: readonly Seats[] = ['free', 'unlimited', 'full']
const canJoin = ({ left, state }: ListedSession): boolean => state === 'open' && joinable.includes(left)

function monthPart(language: Language, page: ListPage, month: string): Markup | false {
  const words = calendarWords[language].signup
  const own = page.sessions.filter(({ times }) => times.day.startsWith(month))
  const title = html`<h2 class="month">${words.month(month.slice(0, 4), String(Number(month.slice(5))))}</h2>`
  if (own.length === 0) return page.sessions.length === 0 && emptyBox(language, page)
  return html`${title}
    <ul class="days">
      ${own.map((one) => rowOf(language, one))}
    </ul>`
}

function rowOf(language: Language, one: ListedSession): Markup {
  const words = calendarWords[language].signup
  const row = { language, day: one.times.day, title: one.title }
  if (one.state === 'cancelled')
    return sessionRow({ ...row, isPale: true, lines: [words.cancelledWhy(one.reason ?? '')] })
  const lines = [
    hoursAndKind(one, language),
    `${placeText(one, language)}${words.comma}${words.seats[one.left]}`,
    one.transition && words.transition,
  ]
  if (!canJoin(one)) return sessionRow({ ...row, lines })
  return html`<li>
    <label class="session">
      ${dayAndTitle({ ...row, lines })}
      <input type="checkbox" name="session" value="${one.id}" autocomplete="off" />
    </label>
  </li>`
}

function emptyBox(language: Language, { next, today }: ListPage): Markup {
  const words = calendarWords[language].signup
  const then = next && words.emptyNext(formatPlainDay(next.times.day, language, today), next.title)
  return html`<div class="next">
    <p><b>${words.emptyTitle}</b></p>
    <p class="small">${words.emptyWhy}${then}</p>
  </div>`
}

function filterLink(language: Language, { isTransition, sessions }: ListPage): Markup | false {
  const words = calendarWords[language].signup
  if (!isTransition && !sessions.some(({ transition }) => transition)) return false
  const href = `${LIST_PATH}?lang=${language}${isTransition ? '' : '&transition=yes'}`
  return html`<p class="way"><a href="${href}">${isTransition ? words.all : words.onlyTransition}</a></p>`
}

/** What is said where nothing was ticked. */
export function nothingChosenPage(context: PageContext): Markup {
  const { language } = context
  const words = calendarWords[language].signup
  return columnPage({
    language,
    title: words.nothingChosen,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
      <section class="body last">
        <h1>${words.title}</h1>
        ${roundBox(words.nothingChosen, [words.nothingChosenWhy])}
        <a class="button outlined" href="${LIST_PATH}?lang=${language}">${words.toList}</a>
      </section>
    </div>`,
    worksWithoutScript: true,
    ...listAssets,
  })
}
