import { type Content, html, type Markup, nextStepWords } from '@liangpai/presentation'
import { courtUrl } from '../courtUrl.ts'
import { agreementIn } from './agreement.ts'
import { caseButton } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { platformButton } from './outsideWays.ts'
import { dayText, wordsOf } from './words.ts'

/** A case that has ended, or what stays of one: a sentence, its date, and what else there is. */
export function endedPart(page: CasePage): Markup {
  const { state } = page.view
  if (state === 'refused') return refusedPart(page)
  if (state === 'fulfilled' || state === 'agreed')
    return html`<section class="body">${printAgreement(page, 'outlined')}</section>`
  return state === 'notFulfilled' ? missedPart(page) : terminatedPart(page)
}

const printAgreement = (page: CasePage, kind: 'filled' | 'outlined'): Content =>
  agreementIn(page) && caseButton(page, 'agreement', wordsOf(page).outcome.printAgreement, { kind })

function refusedPart(page: CasePage): Markup {
  const { view } = page
  const words = wordsOf(page)
  const isIncomplete = view.refusal === 'incomplete' && view.party === 'buyer'
  return html`<section class="body">
    <div class="next">
      <p class="next-label">${words.outcome.cause}</p>
      <p class="deed">${words.case.refusals[view.refusal ?? 'incomplete']}</p>
      ${
        view.party === 'buyer' &&
        html`<p class="small">${isIncomplete ? words.outcome.completeHow : words.outcome.refusedWays}</p>`
      }
    </div>
    ${isIncomplete && caseButton(page, 'correct', words.outcome.complete, { kind: 'filled' })}
    ${view.party === 'buyer' && platformButton(page, isIncomplete ? 'outlined' : 'filled')}
  </section>`
}

function missedPart(page: CasePage): Markup {
  const { outcome } = wordsOf(page)
  const isBuyer = page.view.party === 'buyer'
  return html`<section class="body">
    <div class="next">
      <p class="next-label">${nextStepWords[page.context.language].next}</p>
      <p class="deed-text">${isBuyer ? outcome.missedNext : outcome.missedMerchant}</p>
    </div>
    ${printAgreement(page, 'filled')} ${platformButton(page, 'outlined')}
  </section>`
}

function terminatedPart(page: CasePage): Markup {
  const { view } = page
  const { outcome } = wordsOf(page)
  const isBuyer = view.party === 'buyer'
  return html`<section class="body">
    <p>${isBuyer ? outcome.onlyBoth : outcome.onlyBothMerchant}</p>
    ${otherWays(page)} ${platformButton(page, 'filled')} ${caseButton(page, 'agreement', outcome.printCourse)}
    <p class="note">${outcome.printHow}</p>
  </section>`
}

/** 12315, the court, and the platform on which the shop is. */
const otherWays = (page: CasePage): Markup[] => {
  const { outcome } = wordsOf(page)
  return [
    [outcome.platform, outcome.platformHow],
    [outcome.court, html`<a href="${courtUrl}" rel="noopener">${outcome.courtHow}</a>`],
    [outcome.market, outcome.marketHow],
  ].map(
    ([title, how]) =>
      html`<div class="way ruled">
        <p><b>${title}</b></p>
        <p class="small">${how}</p>
      </div>`,
  )
}

/** What the station concluded after the end, and to whom it was handed over. */
export function recordsPart(page: CasePage): Content {
  const { view } = page
  const words = wordsOf(page)
  const { finding, handOvers } = view
  if (!finding && handOvers.length === 0) return false
  return html`<section class="body">
    ${
      finding &&
      html`<h2>${words.outcome.finding}</h2>
        <p>
          <b>${words.case.conclusions[finding.conclusion]}</b>
          ${finding.date !== undefined && dayText(finding.date, page)}
        </p>
        <p class="message-text">${finding.reason}</p>`
    }
    ${handOvers.map(
      ({ partner, date }) =>
        html`<p class="small">${words.outcome.handedOverTo(page.names[partner] ?? partner, dayText(date, page))}</p>`,
    )}
  </section>`
}
