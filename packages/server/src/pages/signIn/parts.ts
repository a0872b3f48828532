import { html, type Language, type Markup, pageWords, refusals } from '@liangpai/presentation'
import { SIGN_IN_FAULTS, type SignInAction, type SignInFault, type SignInPart } from './signInProtocol.ts'

/** A part of the page, shown by its script. */
export const part = (name: SignInPart, content: Markup): Markup =>
  html`<section class="part" data-part="${name}" hidden>${content}</section>`

/** A button that acts. */
export const action = (name: SignInAction, words: string, kind: 'filled' | 'outlined'): Markup =>
  html`<button type="button" class="button ${kind}" data-go="${name}">${words}</button>`

/** What went wrong, in words that are in the page from the start; the script shows one of them. */
export const faults = (language: Language): Markup =>
  html`<div role="alert">
    ${SIGN_IN_FAULTS.map((fault) => html`<p class="fault" data-fault="${fault}" hidden>${wordsOf(fault, language)}</p>`)}
  </div>`

function wordsOf(fault: SignInFault, language: Language): string {
  const { signIn, frame } = pageWords[language]
  if (fault === 'notDone') return signIn.notDone
  if (fault === 'failed') return `${frame.failed}${language === 'en' ? '. ' : '。'}${frame.failedWhy}`
  const { sentence, next } = refusals[fault]
  return [sentence[language], next[language]].join(language === 'en' ? ' ' : '')
}

/** The field for what a passkey is called; its script finds there where its owner shows once more that it is them. */
export const passkeyNameField = (language: Language, area: string): Markup => {
  const { passkeyName, passkeyNames } = pageWords[language].signIn
  return html`<div class="field">
    <label for="passkey-name">${passkeyName}</label>
    <input
      type="text"
      id="passkey-name"
      maxlength="40"
      autocomplete="off"
      value="${passkeyNames.computer}"
      data-phone="${passkeyNames.phone}"
      data-area="${area}"
    />
  </div>`
}
