import { calendarWords, html, type Language, type Markup } from '@liangpai/presentation'
import { faultBox, workLink } from '@liangpai/server/pages'
import { areaPage, type FormContext, workAreas } from '../../../pages/work/workContext.ts'
import type { Host } from '../../view/hostView.ts'
import { workStyles } from '../assets.ts'

/** Where the pages of plans and sessions are. */
export const planPath = (id: string): string => `${workAreas.calendar}/plans/${id}`
/** The page of one session. */
export const sessionPath = (id: string): string => `${workAreas.calendar}/sessions/${id}`

/** What plans and sessions say to those who host them, in the language of a page. */
export const wordsIn = ({ language }: { language: Language }) => calendarWords[language].plan

/** What a branch is called in a language. */
export const hostName = ({ name, names }: Host, language: Language): string => names[language] ?? name

/** One page of the calendar, in one column: what was done, what was refused, and what it is about. */
export function calendarPage(
  context: FormContext,
  {
    title,
    main,
    back,
    script,
  }: { title: string; main: Markup; back?: { href: string; words: string }; script?: string },
): Markup {
  const content = html`<div class="one-column">
    ${back && html`<p class="back-link"><a href="${workLink(context, back.href)}">${back.words}</a></p>`}
    ${faultBox(context)} ${main}
  </div>`
  return areaPage(context, {
    area: 'calendar',
    title,
    main: content,
    hasQuietTitle: true,
    kind: 'shows-thing',
    styles: workStyles,
    ...(script !== undefined && { script }),
  })
}
