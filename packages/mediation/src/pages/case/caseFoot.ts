import { hotlineUrl, html, type Markup, row } from '@liangpai/presentation'
import { isOpen, isRemainder } from '../../case/case.ts'
import { courtUrl } from '../courtUrl.ts'
import { issuesText, remediesText } from '../caseText.ts'
import { caseButton, caseForm } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { keptText, soonDeletedText } from './keptText.ts'
import { wordsOf } from './words.ts'

/** At the foot of every page of both sides: 12315 and the court, until when it is kept, and to see, correct and delete. */
export function caseFoot(page: CasePage): Markup {
  const { view } = page
  const { outcome } = wordsOf(page)
  const isBuyer = view.party === 'buyer'
  const soon = soonDeletedText(page)
  return html`<footer class="link-foot">
    ${soon !== undefined && html`<p class="soon"><b>${soon}</b></p>`}
    <p>${isBuyer ? outcome.ways : outcome.waysOfMerchant}</p>
    <p class="outside">
      <a href="${hotlineUrl}" rel="noopener">${outcome.platform}</a>
      <a href="${courtUrl}" rel="noopener">${outcome.court}</a>
    </p>
    <p class="kept">${keptText(page)}</p>
    <div class="foot-ways">
      ${allOfIt(page)}
      ${
        !isRemainder(view) &&
        html`${caseForm(page, 'correct', html`<button class="link">${outcome.correct}</button>`)}
        ${mayWithdraw(page) && caseForm(page, 'withdraw', html`<button class="link">${wordsOf(page).party.withdraw}</button>`)}
        ${removal(page)}`
      }
    </div>
  </footer>`
}

const mayWithdraw = ({ view }: CasePage): boolean => view.party === 'buyer' && isOpen(view) && view.state !== 'agreed'

/** All that the station has of a side, and a copy of it. */
function allOfIt(page: CasePage): Markup {
  const { view, context } = page
  const { language } = context
  const words = wordsOf(page)
  const { complaint } = view
  const own =
    'complainant' in complaint
      ? [
          [words.outcome.yourName, complaint.complainant.name] as const,
          [words.outcome.yourContact, complaint.complainant.contact] as const,
          ...(complaint.guardian
            ? [[words.outcome.guardian, `${complaint.guardian.name} ${complaint.guardian.contact}`] as const]
            : []),
        ]
      : [[words.outcome.yourContact, complaint.respondent.contact] as const]
  const rows = [
    ...own,
    [words.case.shop, `${complaint.shop.name} ${complaint.shop.address}`] as const,
    [words.case.issue, issuesText(complaint.issues, language)] as const,
    [words.case.facts, complaint.facts] as const,
    [words.case.wish, remediesText(complaint.wish, language)] as const,
    [words.case.orderNo, complaint.orderNo ?? ''] as const,
  ]
  return html`<details>
    <summary>${words.outcome.all}</summary>
    <dl class="held">${rows.filter(([, value]) => value.trim() !== '').map(([label, value]) => row(label, value))}</dl>
    ${caseButton(page, 'copy', words.outcome.download)}
  </details>`
}

/** A second tap in place deletes; an open case is ended first. */
function removal(page: CasePage): Markup {
  const { view } = page
  const { outcome, party } = wordsOf(page)
  const isStillOpen = isOpen(view)
  return html`<details>
    <summary>${outcome.remove}</summary>
    ${
      isStillOpen
        ? html`<p class="sure">${view.party === 'buyer' ? outcome.removeFirst : outcome.removeFirstMerchant}</p>`
        : html`<p class="sure">${outcome.sureRemove}</p>
            ${caseButton(page, 'delete', party.confirm.remove)}`
    }
  </details>`
}
