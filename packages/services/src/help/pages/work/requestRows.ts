import { html, type Markup } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { POSTERS_PATH } from '../../../pages/work/postersPage.ts'
import { dueWords } from '../../../pages/work/startWork.ts'
import type { RequestLine, RequestLists } from '../../office/views/ofSecretary.ts'
import { HELP_WORK } from '../../office/views/workLines.ts'
import { REQUESTS_LISTED } from '../../store/requests.ts'
import { wordsIn } from '../text.ts'

/** The lists of a center: who waits for the center by age, who for mentors, who is helped, and for whom there was nobody. */
export function requestLists(context: FormContext, lists: RequestLists, open?: string): Markup {
  const { work } = wordsIn(context.language)
  const group = (title: string, all: readonly RequestLine[], deed: (line: RequestLine) => string) =>
    all.length === 0
      ? undefined
      : html`<section class="waits">
          <h2 class="section-title">${title}</h2>
          <ul class="rows">
            ${all.map((line) => requestRow(context, line, deed(line), open))}
          </ul>
        </section>`
  const toFind = group(work.toFind, lists.toFind, (line) => findDeed(context, line))
  return html`${toFind ?? emptyList(context)}
    ${group(work.toWait, lists.toWait, ({ unanswered }) => work.unanswered(unanswered))}
    ${group(work.underWay, lists.underWay, () => '')} ${group(work.parked, lists.parked, () => '')}
    ${Object.values(lists).some(isCut) && html`<p class="hint">${work.oldestOnly(String(REQUESTS_LISTED))}</p>`}
    <p class="hint">${work.notCounted}</p>`
}

const isCut = (lines: readonly RequestLine[]): boolean => lines.length === REQUESTS_LISTED

function findDeed({ language }: FormContext, { isAgain, daysLeft }: RequestLine): string {
  const { work } = wordsIn(language)
  const deed = isAgain ? work.findMore : work.find
  if (daysLeft < 0) return work.overdue(deed)
  return daysLeft === 0 ? work.dueToday(deed) : work.leftDays(deed, String(daysLeft))
}

function requestRow(context: FormContext, line: RequestLine, deed: string, open?: string): Markup {
  const { topics, comma, work } = wordsIn(context.language)
  const about = [topics[line.topic], line.transition && work.transition, line.isAgain && work.notSolved]
  return html`<li>
    <a
      class="row case-row"
      href="${workLink(context, `${HELP_WORK}/${line.id}#name`)}"
      ${line.id === open && html`aria-current="true"`}
      ><b><bdi>${line.callName}</bdi></b>
      <b class="case-due">${line.next && dueWords(context, line.next.due)}</b>
      <span>${about.filter(Boolean).join(comma)}</span> <span class="case-due">${deed}</span></a
    >
  </li>`
}

/** What would stand there and how it gets there. */
function emptyList(context: FormContext): Markup {
  const { work } = wordsIn(context.language)
  return html`<section>
    <h2 class="section-title">${work.toFind}</h2>
    <div class="work-card empty-list">
      <b>${work.empty}</b>
      <p>${work.emptyHow}</p>
      <p><a class="button" href="${workLink(context, POSTERS_PATH)}">${work.doorCode}</a></p>
    </div>
  </section>`
}
