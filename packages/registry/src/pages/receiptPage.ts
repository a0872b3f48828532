import {
  columnPage,
  type Content,
  html,
  type Icon,
  iconImage,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  receivedIcon,
  roundBox,
  stateIcons,
  withMarkup,
} from '@liangpai/presentation'
import type { PageContext } from '@liangpai/server/pages'
import { assetPaths } from './assets.ts'
import type { ReceiptAction, ReceiptPart } from './protocol.ts'
import { slot } from './wizardStep.ts'

/** Where a receipt is checked in the reader's browser: nothing of it is sent, and nothing is said of any badge today. */
export function receiptPage({ language }: PageContext): Markup {
  const { receiptCheck: words, frame } = pageWords[language]
  const retry = button('retry', frame.retry)
  const main = html`${question(language)}
  ${answer(
    'good',
    signed(receivedIcon, withMarkup(words.good, slot('issuer'))),
    html`<p class="note" data-kind="consent">${words.saysNothingOfToday}</p>
      <p class="note" data-kind="ending">${words.endingSaysNothingOfToday}</p>
      ${rows(true)}
      <div class="ways-inline">${button('view', words.view)}${button('another', words.another)}</div>`,
  )}
  ${answer(
    'redrawn',
    signed(stateIcons.inactive, withMarkup(words.redrawn, slot('issuer')), words.redrawnWhy),
    html`${rows(false)} ${button('another', words.another)}`,
  )}
  ${answer('changed', changed(words.changed, words.changedWhy), button('another', words.another))}
  ${answer('unreadable', roundBox(words.unreadable, [words.unreadableWhy], STATUS), button('another', words.another))}
  ${answer('foreign', roundBox(words.unreadable, [withMarkup(words.foreign, slot('foreign'))], STATUS), button('another', words.another))}
  ${answer('failed', roundBox(frame.failed, [frame.failedWhy], STATUS), retry)} `
  return columnPage({ language, title: words.title, aside: languageSwitch(language), main, ...assetPaths.receipt })
}

const STATUS = html`role="status"`

/** What the signed record says. */
const rows = (isHidden: boolean): Markup => html`<dl class="short" data-rows ${isHidden && html`hidden`}></dl>`

const answer = (part: ReceiptPart, box: Markup, below: Content): Markup =>
  html`<section class="part" data-part="${part}" hidden><div class="body">${box} ${below}</div></section>`

function question(language: Language): Markup {
  const { receiptCheck: words } = pageWords[language]
  return html`<section class="part" data-part="question">
    <div class="body">
      <p>${words.lead}</p>
      <p class="note">${words.notUploaded}</p>
      <input class="spoken" type="file" id="file" accept=".html,.htm,.jws,.txt,text/html" />
      <label class="button filled" for="file">${words.choose}</label>
      <label class="label" for="pasted">${words.paste}</label>
      <textarea id="pasted" rows="3" spellcheck="false" autocomplete="off" placeholder="eyJhbGciOi…"></textarea>
      ${button('check', words.check)}
    </div>
  </section>`
}

/** A signature that is good, in ink: green is for badges, of which this says nothing. */
const signed = (icon: Icon, title: Markup, why?: string): Markup =>
  html`<div class="round-box" role="status">
    ${iconImage(icon, 24)}
    <div>
      <b>${title}</b>
      <p>${slot('receipt')}</p>
      ${why !== undefined && html`<p>${why}</p>`}
    </div>
  </div>`

const changed = (title: string, why: string): Markup =>
  html`<div class="warning-box" role="alert">
    ${iconImage(stateIcons.invalid, 24)}
    <div>
      <b>${title}</b>
      <p>${why}</p>
    </div>
  </div>`

const button = (action: ReceiptAction, words: string): Markup =>
  html`<button type="button" class="button outlined" data-go="${action}">${words}</button>`
