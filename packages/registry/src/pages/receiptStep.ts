import { html, type Language, type Markup, pageWords, receiptWords, row, withMarkup } from '@liangpai/presentation'
import { codeBlock, copyButton } from './placementSteps.ts'
import type { ReceiptNames } from './protocol.ts'
import { passkeyBlock } from './passkeyBlock.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** Step 3, right after agreeing: what the member keeps. */
export function receiptStep(language: Language): Markup {
  const { receipt, frame } = pageWords[language]
  const content = html`<h2 class="lead">${receipt.heading}</h2>
    ${receiptBox(language)} ${stopLinkBlock(language)} ${passkeyBlock(language)}
    <p class="note">${withMarkup(receipt.mayClose, slot('expiresAt'))}</p>`
  return wizardStep('receipt', receipt.title, content, actionButton('place', frame.next))
}

function receiptBox(language: Language): Markup {
  const { receipt, offer } = pageWords[language]
  const { full, probationary } = receipt.membership
  const names: ReceiptNames = { ...offer.facts, issuer: receiptWords[language].issuer, full, probationary }
  return html`<div class="receipt" id="receipt" data-names="${JSON.stringify(names)}">
    <p class="label">${receipt.receipt}</p>
    <dl class="short">
      ${row(receipt.time, slot('consentedAt'))} ${row(receipt.madePublic, slot('madePublic'))}
      ${row(receipt.keptPrivate, slot('keptPrivate'))} ${row(receipt.shop, html`${slot('shop')}<br />${slot('place')}`)}
    </dl>
    <a class="button outlined small-button" id="download-receipt" download="receipt.html" hidden>${receipt.download}</a>
  </div>`
}

/** The stop link shortened, and the one filled button of its page, which copies all of it. */
function stopLinkBlock(language: Language): Markup {
  const { receipt, frame } = pageWords[language]
  return html`<div data-has="stop-link">
    <p class="label">${receipt.stopLink}</p>
    ${codeBlock('stop-link')} ${copyButton('copy-stop-link', 'filled', receipt.copyStopLink, frame.copied)}
    <p class="note">${receipt.keepStopLink}</p>
  </div>`
}
