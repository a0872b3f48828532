import { calendarWords, type Content, html, type Language, type Markup } from '@liangpai/presentation'
import type { YearMonth, YearRow } from '../../print/yearTable.ts'

/** What a table of a year says of its hosts: their short names by their ids. */
export type PlanNames = ReadonlyMap<string, string>

/** A month of more rows may break over two pages: each of them says which month it is. */
const SHORT = 12

/** The one table of a year (SYSTEMS 49): eight columns, a dark line after a month, the head again on each page. */
export function planTable(months: readonly YearMonth[], names: PlanNames, language: Language): Markup {
  const { columns } = calendarWords[language].print
  const heads = Object.entries(columns).map(([name, words]) => html`<th scope="col" class="${name}">${words}</th>`)
  return html`<table class="plan">
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    ${months.map(
      ({ month, rows }) =>
        html`<tbody class="${rows.length <= SHORT && 'whole'}">
          ${rows.map((row, at) => planRow(row, { month, isFirst: at === 0, isLong: rows.length > SHORT, names, language }))}
        </tbody>`,
    )}
  </table>`
}

type RowContext = { month: number; isFirst: boolean; isLong: boolean; names: PlanNames; language: Language }

function planRow(row: YearRow, { month, isFirst, isLong, names, language }: RowContext): Markup {
  const { plan, print } = calendarWords[language]
  const name = print.month(String(month))
  const isOff = row.cancelled !== undefined || row.days.length === 0
  return html`<tr class="${isOff && 'off'}">
    ${isFirst ? html`<th scope="rowgroup">${name}</th>` : html`<td class="month-again"><span class="${!isLong && 'spoken'}">${name}</span></td>`}
    <td>${daysText(row, language)}</td>
    <td>${row.from}</td>
    <td>${titleOf(row, language)}</td>
    <td>${plan.kinds[row.kind]}</td>
    <td><bdi>${row.place}</bdi></td>
    <td>${hostsText(row, names, language)}</td>
    <td>${plan.audiences[row.openTo]}</td>
  </tr>`
}

/** `14日、28日 周四`: what stands in one row is of one weekday. */
function daysText({ days, skipped }: YearRow, language: Language): string {
  const { print, signup } = calendarWords[language]
  const shown = days.length > 0 ? days : skipped.map(({ day }) => day)
  const weekday = new Date(`${shown[0] ?? ''}T12:00:00Z`).getUTCDay()
  return `${shown.map((day) => dayIn(day, language)).join(print.separator)} ${signup.weekdays[weekday] ?? ''}`
}

const dayIn = (day: string, language: Language): string =>
  calendarWords[language].print.day(String(Number(day.slice(8))))

/** Classes and volunteering stand out: they are what people come for (picture `calendar-plan`). */
function titleOf({ title, kind, skipped, cancelled }: YearRow, language: Language): Content {
  const words = calendarWords[language].print
  if (cancelled !== undefined) return words.cancelled(title, cancelled)
  if (skipped.length === 0) return kind === 'exchangeMeeting' ? title : html`<b>${title}</b>`
  const dates = skipped.map(({ day, because }) => words.skippedDate(dayIn(day, language), because))
  return words.skipped(title, dates.join(words.separator))
}

function hostsText({ hosts }: YearRow, names: PlanNames, language: Language): string {
  const { print, signup } = calendarWords[language]
  const [first = ''] = hosts
  return hosts.length > 1
    ? print.jointly(signup.numerals[hosts.length] ?? String(hosts.length))
    : (names.get(first) ?? first)
}
