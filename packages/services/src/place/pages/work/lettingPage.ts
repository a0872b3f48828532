import { formatPlainDate, html, type Markup, placeWords, roundBox } from '@liangpai/presentation'
import { faultBox, workLink } from '@liangpai/server/pages'
import type { Clocks } from '../../../clocks/clocks.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { dueWords } from '../../../pages/work/startWork.ts'
import { type LettingLine, lettingPath, subOf, waitsFor } from '../../office/tenancy/lettingWork.ts'
import type { Letting } from '../../store/lettings.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { isOpen, nameOf } from '../../tenancy/tenancy.ts'
import { placeAreaPage } from './placeContext.ts'
import { termsForm } from './termsForm.ts'

/** What the list of tenants shows: the tenancies that whoever reads may see, and on which terms they let their venues. */
export type Lettings = {
  lines: readonly LettingLine[]
  own: readonly { venue: StoredVenue; letting: Letting }[]
  clocks: Clocks
}

/** The tenants of whoever reads: what waits for them, what waits for others, parks apart, and what has ended. */
export function lettingPage(context: FormContext, lettings: Lettings): Markup {
  const words = placeWords[context.language].letting
  const title = words.title
  const main = html`${faultBox(context)}
    ${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`}
    <div class="columns">
      <div class="column-list">${lettingList(context, lettings.lines)}</div>
      <div class="column-thing">
        ${lettings.own.map(({ venue, letting }) => termsForm(context, { venue, letting, clocks: lettings.clocks }))}
      </div>
    </div>`
  return placeAreaPage(context, { current: 'tenants', title, main, kind: 'shows-both' })
}

/** The same list beside one tenancy. */
export function lettingList(context: FormContext, lines: readonly LettingLine[], current?: string): Markup {
  const words = placeWords[context.language].letting
  const waiting = lines.filter((line) => waitsFor(line, context.worker.person, context.today))
  const others = lines.filter((line) => !waiting.includes(line) && isOpen(line.stored.tenancy))
  const parks = others.filter(({ stored }) => stored.tenancy.profile === 'park')
  const groups = [
    [words.others, others.filter((line) => !parks.includes(line))],
    [words.park, parks],
    [words.ended, lines.filter(({ stored }) => !isOpen(stored.tenancy))],
  ] as const
  const rows = (some: readonly LettingLine[]) =>
    html`<ul class="rows">
      ${some.map((line) => lettingRow(context, line, current))}
    </ul>`
  return html`<section>
      <h2 class="section-title">${words.waiting}</h2>
      ${waiting.length > 0 ? rows(waiting) : roundBox(words.empty, [words.emptyWhy])}
    </section>
    ${groups.map(
      ([heading, some]) =>
        some.length > 0 &&
        html`<section class="more-rows">
          <h2 class="section-title">${heading}</h2>
          ${rows(some)}
        </section>`,
    )}`
}

function lettingRow(context: FormContext, { stored, venue, next }: LettingLine, current: string | undefined): Markup {
  const { language, today } = context
  const words = placeWords[language]
  const { tenancy } = stored
  const due = next ? dueWords(context, next) : formatPlainDate(tenancy.since, language)
  return html`<li>
    <a
      class="row case-row"
      href="${workLink(context, lettingPath(stored.id))}"
      ${stored.id === current && html`aria-current="true"`}
      ><b><bdi>${nameOf(tenancy)}</bdi></b> <b class="case-due">${due}</b>
      <span>${subOf(tenancy, venue, language, today)}</span>
      <span class="case-due">${next ? words.letting.deeds[next.deed] : words.tenancy.states[tenancy.state]}</span></a
    >
  </li>`
}
