import { html, type Language, type Markup, pageWords, row } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { codeBlock, copyButton } from './placementSteps.ts'
import type { ReceiptNames } from './protocol.ts'
import { slot, wizardStep } from './wizardStep.ts'

/** Step 6: what the member keeps. */
export function receiptStep(language: Language): Markup {
  const { receipt, offer, frame } = pageWords[language]
  const { full, probationary } = receipt.membership
  const names: ReceiptNames = { ...offer.facts, issuer: badgeWords[language].labels.issuer, full, probationary }
  const content = html`<div class="receipt" id="receipt" data-names="${JSON.stringify(names)}">
      <p class="label">${receipt.receipt}</p>
      <dl class="short">
        ${row(receipt.time, slot('consentedAt'))} ${row(receipt.madePublic, slot('madePublic'))}
        ${row(receipt.keptPrivate, slot('keptPrivate'))} ${row(receipt.shop, slot('shopAndPlace'))}
      </dl>
      <a class="button outlined small-button" id="download-receipt" download="receipt.jws">${receipt.download}</a>
    </div>
    <p class="label">${receipt.stopLink}</p>
    ${codeBlock('stop-link')} ${copyButton('copy-stop-link', 'filled', receipt.copyStopLink, frame.copied)}
    <p class="note">${receipt.keepStopLink}</p>`
  return wizardStep('receipt', receipt.title, content, undefined)
}
