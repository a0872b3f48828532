import { addDays } from '@liangpai/core/organization'
import { type Content, html, type Markup, nextStepWords, row } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import { termsList } from '../termsList.ts'
import { agreementIn } from './agreement.ts'
import { caseButton, twoWays } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { dayText, runningClockOf, wordsOf } from './words.ts'

/** Until the thirtieth day both may ask the court to confirm an agreement (人民调解法 33). */
const CONFIRMATION_DAYS = 30

/** The last day on which both may ask the court to confirm what they agreed to. */
export const confirmationDay = (agreed: string): string => addDays(agreed, CONFIRMATION_DAYS)

/** What both agreed to, what one does next and by when, and whether it is done. */
export function agreedPart(page: CasePage): Markup {
  const { view, context, today } = page
  const { outcome } = wordsOf(page)
  const agreement = agreementIn(page)
  const { language } = context
  const agreed = view.agreed ?? today
  return html`<section class="body">
    ${agreement && doNext(page, agreement.terms.lastDay)}
    ${agreement && termsList(agreement.terms, { language, reader: view.party, today })}
    <dl class="facts">
      ${row(outcome.confirmation, outcome.confirmationUntil(dayText(confirmationDay(agreed), page)))}
    </dl>
    ${view.party === 'merchant' && claimButton(page)} ${caseButton(page, 'agreement', outcome.printAgreement)}
    ${view.party === 'buyer' && doneQuestion(page, agreement?.terms.lastDay ?? today)}
  </section>`
}

function doNext(page: CasePage, lastDay: string): Markup {
  const { view, context, today } = page
  const { outcome, party } = wordsOf(page)
  const fulfil = runningClockOf(page, 'fulfil')
  const { language } = context
  if (!fulfil && today > lastDay) return lastDayOver(page, lastDay)
  if (!fulfil) return nextBox({ language, today, due: { day: lastDay, provisional: false }, deed: party.doneBy })
  const claimed = dayText(view.doneClaimed ?? today, page)
  return view.party === 'buyer'
    ? nextBox({ language, today, due: fulfil.due, deed: outcome.countsAsDone, notes: [outcome.merchantSays(claimed)] })
    : nextBox({ language, today, due: fulfil.due, deed: outcome.buyerObjects, notes: [outcome.youClaimed(claimed)] })
}

/** Past its last day an agreement waits for what its sides say of it; no date ends it. */
function lastDayOver(page: CasePage, lastDay: string): Markup {
  const { outcome } = wordsOf(page)
  const day = dayText(lastDay, page)
  return html`<div class="next">
    <p class="next-label">${nextStepWords[page.context.language].next}</p>
    <p class="deed-text">
      ${page.view.party === 'buyer' ? outcome.lastDayOver(day) : outcome.lastDayOverMerchant(day, claimWords(page))}
    </p>
  </div>`
}

/** The buyer says how it went; that it was not done, once the merchant says it was, or the day is over. */
function doneQuestion(page: CasePage, lastDay: string): Content {
  const { view, today } = page
  const { outcome } = wordsOf(page)
  const mayReport = view.doneClaimed !== undefined || today > lastDay
  const done = caseButton(page, 'fulfil', outcome.yesDone)
  return html`<h2>${outcome.done}</h2>
    <p class="small">${outcome.doneWhen}</p>
    ${
      mayReport
        ? twoWays(done, caseButton(page, 'missed', outcome.notDone))
        : html`${done}
            <p class="note">${outcome.missedFrom(dayText(lastDay, page))}</p>`
    }`
}

function claimButton(page: CasePage): Content {
  const { view, profile } = page
  const { outcome } = wordsOf(page)
  if (view.doneClaimed !== undefined) return false
  return html`${caseButton(page, 'fulfil', claimWords(page), { kind: 'filled' })}
    <p class="note">${outcome.silenceMeansDone(String(profile.fulfil))}</p>`
}

/** What the merchant presses once their part is done. */
export function claimWords(page: CasePage): string {
  const { outcome } = wordsOf(page)
  return agreementIn(page)?.terms.remedies.includes('refund') ? outcome.refunded : outcome.finished
}
