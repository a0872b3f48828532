import { type Content, html, interestSentence, type Markup } from '@liangpai/presentation'
import type { Interest } from '../../mediation/interest.ts'
import type { MediatorView } from '../../view/partyView.ts'
import { caseButton, caseLink } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { dayText, nameOf, wordsOf } from './words.ts'

/** Who mediates, with what each declared, and the way to ask for another one (SERVICES 2). */
export function mediatorsPart(page: CasePage): Content {
  const { view } = page
  const words = wordsOf(page)
  if (view.mediators.length === 0) return false
  return html`<section class="body">
    <h2>${words.case.mediators}</h2>
    ${view.mediators.map((mediator) => mediatorRow(page, mediator))}
    ${mayObject(page) && caseLink(page, 'object', words.party.askChange)}
  </section>`
}

/** Whether this side may ask for another mediator now. */
export const mayObject = ({ view }: CasePage): boolean =>
  ['consentPending', 'mediating', 'paused'].includes(view.state) &&
  view.mediators.some(({ until, objectedTo }) => until === undefined && !objectedTo)

function mediatorRow(page: CasePage, { person, until, interests, objectedTo }: MediatorView): Markup {
  const words = wordsOf(page).party
  return html`<div class="mediator">
    <p>
      <b>${nameOf(person, page)}</b>
      ${until !== undefined && html`<span class="small-inline">${words.formerUntil(dayText(until, page))}</span>`}
      ${objectedTo && html`<span class="small-inline">${words.objected}</span>`}
    </p>
    ${declarationLines(page, interests).map((line) => html`<p class="small">${line}</p>`)}
  </div>`
}

/** What a mediator declared: 和店铺同属…, or that nothing ties them to either side. */
export function declarationLines(page: CasePage, interests: readonly Interest[]): string[] {
  const { language } = page.context
  if (interests.length === 0) return [wordsOf(page).case.independent]
  return interests.map(({ kind, party, name }) =>
    interestSentence({ kind, side: party === page.view.party ? 'you' : party, name }, language),
  )
}

/** Mediators who declared an interest and mediate only if both sides want them nevertheless. */
export function waivePart(page: CasePage): Content {
  const { view } = page
  const words = wordsOf(page).party
  if (!['accepted', 'consentPending', 'mediating', 'paused'].includes(view.state)) return false
  return view.toWaive.map(
    ({ person, interests, waived }) =>
      html`<section class="body">
        <h2>${words.waiving(nameOf(person, page))}</h2>
        ${declarationLines(page, interests).map((line) => html`<p class="small">${line}</p>`)}
        ${waived ? html`<p>${words.waived}</p>` : caseButton(page, 'waive', words.waive, { mediator: person })}
      </section>`,
  )
}
