import { type Content, html, type Language, type Markup } from '@liangpai/presentation'
import { shortWeekday } from '../text.ts'

/** One session in a list: its day, what it is, and what is said beside it. */
export type SessionRow = {
  language: Language
  day: string
  title: string
  lines: readonly Content[]
  /** A box, or what one can do. */
  aside?: Content
  isPale?: boolean
}

/** The day stands large with its weekday below; the title before its lines. */
export const dayAndTitle = ({ language, day, title, lines }: SessionRow): Markup =>
  html`<span class="day"><b>${String(Number(day.slice(8)))}</b> <small>${shortWeekday(day, language)}</small></span>
    <span class="what"
      ><b><bdi>${title}</bdi></b> ${lines.filter(Boolean).map((line) => html`<small>${line}</small>`)}</span
    >`

/** The same as a row of a list. */
export const sessionRow = (row: SessionRow): Markup =>
  html`<li class="session ${row.isPale === true && 'pale'}">${dayAndTitle(row)} ${row.aside}</li>`
