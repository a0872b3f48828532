import { formatWeekday, html, type Markup, nextStepWords, stationWords } from '@liangpai/presentation'
import { standsOn } from '../../mediation/goodsTest.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'

type Limit = CaseContext['shown']['limits'][number]

/** The time limits of a case; the one that is due first stands in bold. */
export function clockTable(context: CaseContext): Markup | undefined {
  const { language, shown } = context
  const words = stationWords[language].file
  if (shown.limits.length === 0) return undefined
  return html`<section class="part">
    <h3 class="section-title">${words.clocksTitle}</h3>
    <table class="lines clocks">
      <thead>
        <tr>
          <th scope="col"><span class="spoken">${words.clocksTitle}</span></th>
          <th scope="col">${words.clockHead.due}</th>
          <th scope="col">${words.clockHead.result}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.limits.map((limit) => limitRow(context, limit))}
      </tbody>
    </table>
    ${shown.limits.some(({ done, due }) => done === undefined && due.provisional) && provisionalNote(context)}
  </section>`
}

function limitRow(context: CaseContext, limit: Limit): Markup {
  const { language, shown } = context
  const words = stationWords[language]
  const { name, due, length, done } = limit
  const isNext = done === undefined && name === shown.next?.name
  const date = dayWords(context, due.day)
  const near = words.work.nearDay(date, formatWeekday(due.day, language))
  const day = due.provisional ? words.work.provisionalDay(date) : done === undefined ? near : date
  return html`<tr ${isNext && html`class="running"`}>
    <td>${words.file.clockOf(words.case.clocks[name], String(length))}</td>
    <td data-label="${words.file.clockHead.due}">${day}</td>
    <td data-label="${words.file.clockHead.result}">${resultWords(context, limit)}</td>
  </tr>`
}

function resultWords(context: CaseContext, { name, done, due, length, left = 0 }: Limit): string {
  const words = stationWords[context.language].file
  const { pause, tests } = context.shown.view
  if (done !== undefined) return dayWords(context, done)
  if (due.day < context.today) return words.overdue
  if (name === 'mediate' && standsOn(tests, context.today)) return words.clockStands
  const day = String(length - left)
  if (name === 'mediate' && pause === 'recusal') return words.clockRunsWhileReplaced(day)
  if (name === 'mediate' && left < length) return words.clockRuns(day)
  return left === 0 ? words.lastDay : words.daysLeft(String(left))
}

function provisionalNote({ language, shown }: CaseContext): Markup {
  const year = shown.limits.find(({ due }) => due.provisional)?.due.day.slice(0, 4) ?? ''
  return html`<p class="hint">${nextStepWords[language].provisionalWhy(year)}</p>`
}
