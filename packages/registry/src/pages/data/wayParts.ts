import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { copyButton } from '../placementSteps.ts'
import type { DataAction } from '../dataProtocol.ts'
import { actionButton, slot } from '../wizardStep.ts'

const linkButton = (action: DataAction, words: string): Markup =>
  html`<button type="button" class="link" data-go="${action}">${words}</button>`

/** The ways into "My data": the stop link beside the branch's, and passkeys. The stop link itself is never shown again. */
export function waysIn(language: Language): Markup {
  const { data } = pageWords[language]
  return html`<div data-level="member">
    <h3>${data.waysIn}</h3>
    <ul class="ways-list">
      <li>
        <div>
          ${data.stopLink}
          <span class="small">${slot('stopLinkSince')}</span>
        </div>
        ${linkButton('new-stop-link', data.getNew)}
      </li>
    </ul>
    <ul class="ways-list" data-list="passkeys"></ul>
    <template data-template="passkey"
      ><li>
        <div>
          <span data-value="name"></span>
          <span class="small" data-value="times"></span>
        </div>
        ${linkButton('remove-passkey', data.remove)}
      </li></template
    >
    <ul class="ways-list" data-passkeys-possible>
      <li>${linkButton('add-passkey', data.addPasskey)}</li>
    </ul>
  </div>`
}

/** The second tap before a new stop link. */
export function newStopLinkPart(language: Language): Markup {
  const { data, stop } = pageWords[language]
  return html`<section class="part" data-part="new-stop-link" hidden>
    <div class="body">
      <h2 tabindex="-1">${data.stopLink}</h2>
      <p>${data.getNewMeans}${language === 'en' ? '.' : '。'}</p>
      <div class="ways-inline">
        ${actionButton('get-stop-link', data.getNew)}${actionButton('first', stop.thinkAgain)}
      </div>
    </div>
  </section>`
}

/** The new stop link, whole, this once. */
export function givenStopLinkPart(language: Language): Markup {
  const { data, frame, receipt } = pageWords[language]
  return html`<section class="part" data-part="given-stop-link" hidden>
    <div class="body">
      <h2 tabindex="-1">${data.newStopLink}</h2>
      <p class="whole-link" id="given-stop-link"></p>
      ${copyButton('copy-given-stop-link', 'filled', receipt.copyStopLink, frame.copied)}
      <p class="note">${data.shownOnce}</p>
      <div class="after">${actionButton('first', data.back)}</div>
    </div>
  </section>`
}

/** Saving a passkey: what it is, and what the member calls it. */
export function addPasskeyPart(language: Language): Markup {
  const { data } = pageWords[language]
  return html`<section class="part" data-part="add-passkey" hidden>
    <div class="body">
      <h2 tabindex="-1">${data.addPasskey}</h2>
      <p>${data.passkeyWhat}</p>
      <label class="label" for="passkey-name">${data.passkeyName}</label>
      <input type="text" id="passkey-name" maxlength="40" value="${data.passkeyNameDefault}" autocomplete="off" />
      <div class="ways-inline">
        ${actionButton('save-passkey', data.savePasskey)}${actionButton('first', data.cancel)}
      </div>
    </div>
  </section>`
}

/** The second tap before a passkey is deleted. */
export function removePasskeyPart(language: Language): Markup {
  const { data, stop } = pageWords[language]
  return html`<section class="part" data-part="remove-passkey" hidden>
    <div class="body">
      <h2 tabindex="-1">${slot('passkeyName')}</h2>
      <p>${data.removeSure}</p>
      <div class="ways-inline">
        ${actionButton('confirm-remove-passkey', data.remove)}${actionButton('first', stop.thinkAgain)}
      </div>
    </div>
  </section>`
}
