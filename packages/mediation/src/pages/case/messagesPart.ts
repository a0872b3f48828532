import { type Content, html, type Markup } from '@liangpai/presentation'
import { MESSAGE_LENGTH } from '../../office/case/sideSteps.ts'
import type { Message } from '../../message/message.ts'
import { isRemainder } from '../../case/case.ts'
import { caseForm } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { picturesOfParty } from './pictureButtons.ts'
import { dayText, nameOf, wordsOf } from './words.ts'

/** Messages as a plain list, the pictures of both sides, and the form to write one more. */
export function messagesPart(page: CasePage, send: 'filled' | 'outlined' = 'outlined'): Content {
  const { view } = page
  const words = wordsOf(page).party
  if (isRemainder(view)) return false
  const hasMediators = view.consented !== undefined
  return html`<section class="body messages" id="messages">
    <h2>${words.messages}</h2>
    ${view.messages.length === 0 && html`<p class="small">${hasMediators ? words.noMessages : words.noMessagesYet}</p>`}
    <ol>
      ${view.messages.map((message) => messageItem(page, message))}
    </ol>
    ${picturesOfParty(page, view.party === 'buyer' ? 'merchant' : 'buyer')}
    ${view.state !== 'received' && picturesOfParty(page, view.party)} ${writeForm(page, hasMediators, send)}
  </section>`
}

function messageItem(page: CasePage, { author, audience, text, date }: Message): Markup {
  const { view } = page
  const words = wordsOf(page)
  const isOwn = 'party' in author && author.party === view.party
  const who =
    'person' in author
      ? words.case.byName(
          nameOf(author.person, page),
          isMediator(page, author.person) ? words.case.mediator : words.case.station,
        )
      : isOwn
        ? words.case.you
        : words.case.parties[author.party]
  const alone = audience === 'both' ? undefined : isOwn ? words.party.onlyMediators : words.party.toYouAlone
  return html`<li>
    <p class="message-head">
      <b>${who}</b> <span>${dayText(date, page)}</span> ${alone && html`<span>${alone}</span>`}
    </p>
    <p class="message-text">${text === '' ? html`<span class="small">${words.party.removedText}</span>` : text}</p>
  </li>`
}

const isMediator = ({ view }: CasePage, person: string) => view.mediators.some((one) => one.person === person)

function writeForm(page: CasePage, hasMediators: boolean, send: 'filled' | 'outlined'): Markup {
  const { view, typed } = page
  const words = wordsOf(page).party
  const label = !hasMediators ? words.writeAgain : view.party === 'buyer' ? words.writeToShop : words.writeToBuyer
  const fault = typed?.fault
  const fields = html`<label class="label" for="text">${label}</label>
    <textarea
      id="text"
      name="text"
      rows="3"
      maxlength="${MESSAGE_LENGTH}"
      autocomplete="off"
      ${fault !== undefined && html`aria-invalid="true" aria-describedby="text-fault" autofocus`}
    >
${typed?.text ?? ''}</textarea>
    ${fault !== undefined && html`<p class="fault" id="text-fault">${fault}</p>`}
    ${
      hasMediators &&
      html`<label class="box"
        ><input
          type="checkbox"
          name="toMediators"
          value="yes"
          autocomplete="off"
          ${typed?.toMediators && html`checked`}
        /><span>${words.onlyMediators}</span></label
      >`
    }
    <div class="two-ways">
      <label class="button outlined file-button"
        ><input class="spoken" type="file" name="picture" accept="image/*" multiple data-files /><span
          >${words.addPicture}</span
        ></label
      >
      <button class="button ${send}" formenctype="multipart/form-data">${words.send}</button>
    </div>
    <p class="small" data-chosen aria-live="polite"></p>`
  return html`<div class="write">${caseForm(page, 'write', fields)}</div>`
}
