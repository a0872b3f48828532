import { formatMoment, formatPlainDate, html, type Markup, row } from '@liangpai/presentation'
import { linkPage, siteName } from '@liangpai/server/pages'
import { caseKind } from '../assets.ts'
import { spacedNumber } from '../caseText.ts'
import { termsList } from '../termsList.ts'
import { agreementIn } from './agreement.ts'
import { confirmationDay } from './agreedPart.ts'
import { buyerAsNumber, caseFacts } from './caseFacts.ts'
import { caseButton } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { doneSteps } from './progressPart.ts'
import { namesOf, wordsOf } from './words.ts'

/**
 * The agreement as it is printed and signed, or the course of a case without one: 170 mm, black, and no name of the buyer unless
 * they write it (PAGES-services 2). `at` is the moment of printing, in seconds.
 */
export function printedPage(page: CasePage, at: number): Markup {
  const { outcome, party } = wordsOf(page)
  return linkPage(page.context, caseKind, {
    title: agreementIn(page) ? outcome.agreement : outcome.course,
    heading: 'shown',
    token: page.token,
    main: html`<section class="body sheet">
        ${agreementIn(page) ? agreementSheet(page) : courseSheet(page)}
        <p class="note">${outcome.printedAt(formatMoment(at, page.context.language))}</p>
      </section>
      <section class="body not-printed">
        <button type="button" class="button filled" data-print hidden>${outcome.print}</button>
        ${caseButton(page, 'link', party.backToCase)}
      </section>`,
  })
}

/** On paper each date has its year. */
const EVERY_YEAR = ''

function agreementSheet(page: CasePage): Markup {
  const { view, context, today } = page
  const { language } = context
  const { outcome, case: words } = wordsOf(page)
  const agreement = agreementIn(page)
  const agreed = view.agreed ?? today
  const acting = view.mediators.filter(({ until }) => until === undefined).map(({ person }) => person)
  return html`<h1>${outcome.agreement}</h1>
    <p class="sub">${siteName(context)}${words.comma}${words.numberOf(spacedNumber(page.number))}</p>
    <dl class="facts">
      ${row(words.parties.buyer, buyerAsNumber(page))}
      ${row(words.parties.merchant, `${view.complaint.shop.name}${words.comma}${view.complaint.shop.address}`)}
      ${row(words.mediators, namesOf(acting, page))}
    </dl>
    ${agreement && termsList(agreement.terms, { language, today: EVERY_YEAR })}
    <p>${outcome.agreedOn(formatPlainDate(agreed, language), String(agreement?.version ?? ''))}</p>
    <p>${outcome.agreementBinds}</p>
    <p>${outcome.agreementElse}</p>
    <p>${outcome.confirmationHow(formatPlainDate(confirmationDay(agreed), language))}</p>
    ${[outcome.buyerLine, outcome.merchantLine, outcome.mediatorLine].map(
      (line) =>
        html`<p class="sign"><span>${line}</span><i></i><span>${outcome.signDate}</span><i class="short"></i></p>`,
    )}`
}

/** Dates, wishes and what both sides said; not what the mediators think. */
function courseSheet(page: CasePage): Markup {
  const { view, context } = page
  const { outcome, case: words, party } = wordsOf(page)
  const said = view.messages.filter(({ author, audience }) => 'party' in author && audience === 'both')
  const on = (day: string) => formatPlainDate(day, context.language)
  return html`<h1>${outcome.course}</h1>
    <p class="sub">${siteName(context)}${words.comma}${words.numberOf(spacedNumber(page.number))}</p>
    ${caseFacts(page)}
    <h2>${words.facts}</h2>
    <p class="message-text">${view.complaint.facts}</p>
    <h2>${words.progress}</h2>
    <dl class="facts dates">${doneSteps(page).map(({ words: step, day }) => row(on(day), step))}</dl>
    ${said.length > 0 && html`<h2>${party.messages}</h2>`}
    ${said.map(
      ({ author, text, date }) =>
        html`<p class="message-head"><b>${'party' in author && words.parties[author.party]}</b> ${on(date)}</p>
          <p class="message-text">${text}</p>`,
    )}`
}
