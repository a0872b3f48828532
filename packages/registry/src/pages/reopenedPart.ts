import { html, iconImage, icons, type Language, type Markup, pageWords, withMarkup } from '@liangpai/presentation'
import { codeBlock, copyButton } from './placementSteps.ts'
import type { OfferAction } from './protocol.ts'
import { slot, wizardStep } from './wizardStep.ts'

/** What the offer link shows once it is answered: the badge, the ways to code, check and receipt, and the stop link. */
export function reopenedPart(language: Language): Markup {
  const { reopened, placement, receipt, frame } = pageWords[language]
  const lastStep = html`<span class="small" id="last-step" hidden
    >${withMarkup(reopened.lastStep, slot('lastStep'))}</span
  >`
  const content = html`<h2 class="lead">${slot('shop')}</h2>
    <p class="small">${slot('place')}</p>
    <p class="badge-state" data-when="active">${withMarkup(reopened.showing, slot('validUntil'))}</p>
    <p class="badge-state" data-when="paused">${withMarkup(reopened.paused, slot('changedAt'))}</p>
    <p class="small">${withMarkup(reopened.agreedAt, slot('consentedAt'))}</p>
    <ul class="list-rows">
      ${listRow('place', reopened.place, lastStep)} ${listRow('check', placement.checkTitle)}
      ${listRow('receipt', receipt.receipt)}
    </ul>
    <div data-has="stop-link">
      <p class="label">${receipt.stopLink}</p>
      ${codeBlock('stop-link-again')}
      ${copyButton('copy-stop-link-again', 'filled', receipt.copyStopLink, frame.copied)}
    </div>
    <p class="note">${withMarkup(reopened.until, slot('expiresAt'))}</p>`
  return wizardStep('reopened', reopened.title, content, undefined)
}

const listRow = (action: OfferAction, words: string, below?: Markup): Markup =>
  html`<li>
    <button type="button" class="list-row" data-go="${action}">
      <span><b>${words}</b>${below}</span>${iconImage(icons.chevron, 14, 'chevron')}
    </button>
  </li>`
