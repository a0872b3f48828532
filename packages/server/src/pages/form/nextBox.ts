import {
  type Content,
  formatPlainDay,
  formatWeekday,
  html,
  type Language,
  type Markup,
  nextStepWords,
} from '@liangpai/presentation'
import type { Deadline } from '../../workingDays/workingCalendar.ts'

/** What happens next in a matter, and by when. */
export type NextBox = {
  language: Language
  today: string
  /** The state in words, where it is said before: 调解中，接下来. */
  state?: string
  /** A day, or words where it is an hour, as for a place that is offered. */
  due: Deadline | string
  deed: string
  notes?: readonly Content[]
}

/** The heart of a private page (PAGES-services 1): date and deed, broken at the comma, and why a date is provisional. */
export function nextBox({ language, today, state, due, deed, notes = [] }: NextBox): Markup {
  const words = nextStepWords[language]
  const label = [state, language === 'en' && state !== undefined ? words.next.toLowerCase() : words.next]
  const when = typeof due === 'string' ? due : deadlineText(due, language, today)
  return html`<div class="next">
    <p class="next-label">${label.filter(Boolean).join(words.comma)}</p>
    <p class="deed"><span class="clause">${when}${words.comma}</span><span class="clause">${deed}</span></p>
    ${typeof due !== 'string' && due.provisional && html`<p class="small">${words.provisionalWhy(due.day.slice(0, 4))}</p>`}
    ${notes.filter(Boolean).map((note) => html`<p class="small">${note}</p>`)}
  </div>`
}

/** 最迟12月10日（星期四）, or 暂定… where the holidays until then are not published. */
export function deadlineText({ day, provisional }: Deadline, language: Language, today: string): string {
  const words = nextStepWords[language]
  const [date, weekday] = [formatPlainDay(day, language, today), formatWeekday(day, language)]
  return provisional ? words.provisionally(date, weekday) : words.by(date, weekday)
}
