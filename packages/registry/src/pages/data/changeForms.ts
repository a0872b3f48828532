import { html, type Language, type Markup, pageWords, withMarkup } from '@liangpai/presentation'
import { NOTE_LENGTH, PLEDGE_LENGTH } from '../../input/schemas.ts'
import { FACTS } from '../protocol.ts'
import { actionButton, slot } from '../wizardStep.ts'
import type { DataAction, DataPart, FaultField } from '../dataProtocol.ts'

/** A form in place of the data: what it is of, its fields, what follows, and its two ways on. */
function formPart(
  language: Language,
  part: DataPart,
  { title, fields, follows, send }: { title: string; fields: Markup; follows: string; send: [DataAction, string] },
): Markup {
  return html`<section class="part" data-part="${part}" hidden>
    <div class="body">
      <h2 tabindex="-1">${title}</h2>
      ${fields}
      <p class="note">${follows}</p>
      <div class="ways-inline">
        <button type="button" class="button filled" data-go="${send[0]}">${send[1]}</button>
        ${actionButton('first', pageWords[language].data.cancel)}
      </div>
    </div>
  </section>`
}

/** What is held now, above the field of what it should be. */
const now = (language: Language, label: string, value: Markup): Markup =>
  html`<dl class="held">
    <div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>
  </dl>`

type Field = { id: string; label: string; limit: number; of: FaultField; isRequired?: boolean; isLong?: boolean }

/** A field with its label. `of` names what the registry finds wrong in it. */
function field({ id, label, limit, of, isRequired = false, isLong = false }: Field): Markup {
  const attributes = html`id="${id}" autocomplete="off" maxlength="${String(limit)}" data-field="${of}"
  ${isRequired ? html`data-required aria-required="true"` : ''}`
  return html`<label class="label" for="${id}">${label}</label>
    ${isLong ? html`<textarea rows="3" ${attributes}></textarea>` : html`<input type="text" ${attributes} />`}`
}

/** A name that is wrong: old value, new value, a note. */
export function correctPart(language: Language): Markup {
  const { change, data } = pageWords[language]
  return formPart(language, 'correct', {
    title: change.correctName,
    fields: html`${now(language, data.amend.now, slot('name'))}
    ${field({ id: 'new-name', label: change.correctTo, limit: 64, of: 'text', isRequired: true })}
    ${field({ id: 'correction-note', label: change.note, limit: NOTE_LENGTH, of: 'note', isLong: true })}`,
    follows: [data.amend.checked, change.hidden].join(language === 'en' ? ' ' : ''),
    send: ['send-correction', change.send],
  })
}

/** Another fact that is wrong: a note to the branch that holds it. */
export function correctFactPart(language: Language, fact: 'status' | 'branch'): Markup {
  const { change, data } = pageWords[language]
  const { amend, fields } = data
  return formPart(language, `correct-${fact}`, {
    title: amend.correct(fields[fact]),
    fields: html`${now(language, amend.now, slot(fact === 'status' ? 'status' : 'branchName'))}
    ${field({ id: `${fact}-note`, label: amend.what, limit: 160, of: 'text', isRequired: true, isLong: true })}`,
    follows: amend.checked,
    send: [`send-${fact}`, change.send],
  })
}

/** The shop with another name or address. It holds what the shop has now. */
export function amendPart(language: Language): Markup {
  const { amend } = pageWords[language].data
  return formPart(language, 'amend', {
    title: amend.shop,
    fields: html`${field({ id: 'shop-name', label: amend.shopName, limit: 64, of: 'text', isRequired: true })}
    ${field({ id: 'shop-urls', label: amend.addresses, limit: 2048, of: 'address', isLong: true })}
    ${field({ id: 'listing-host', label: amend.marketplace, limit: 255, of: 'listingHost' })}
    ${field({ id: 'listing-id', label: amend.shopId, limit: 255, of: 'listingId' })}`,
    follows: amend.pauses,
    send: ['send-shop', amend.sendShop],
  })
}

/** A word to the branch about what it sent back, with which that goes on. */
export function completePart(language: Language): Markup {
  const { ask } = pageWords[language]
  return formPart(language, 'complete', {
    title: ask.returned,
    fields: html`<div data-decision></div>
      ${field({ id: 'complete-note', label: ask.note, limit: NOTE_LENGTH, of: 'text', isLong: true })}`,
    follows: ask.noteHow,
    send: ['send-completed', ask.resubmit],
  })
}

/** The pledge in new words, which the member then sees in the text that they agree to. */
export function pledgePart(language: Language): Markup {
  const { data } = pageWords[language]
  const label = data.fields.pledge
  return formPart(language, 'pledge', {
    title: data.amend.pledge,
    fields: field({ id: 'new-pledge', label, limit: PLEDGE_LENGTH, of: 'text', isRequired: true, isLong: true }),
    follows: data.amend.pledgeHow(String(PLEDGE_LENGTH)),
    send: ['see-pledge', pageWords[language].frame.next],
  })
}

/** What a member sees and ticks before they agree again: nothing is ticked beforehand. */
export function agreePart(language: Language): Markup {
  const { change, offer } = pageWords[language]
  return html`<section class="part" data-part="agree" hidden>
    <div class="body">
      <h2 tabindex="-1">${offer.consentTitle}</h2>
      <p data-public-now hidden>${withMarkup(change.publicNow, slot('publicNow'))}</p>
      <ol class="items" data-notice></ol>
      <div data-fact-boxes>
        ${FACTS.map(
          (fact) =>
            html`<label class="box" data-agree-fact="${fact}"
              ><input type="checkbox" name="agree-${fact}" autocomplete="off" /><span
                >${offer.facts[fact]}<span class="value" data-agree-value="${fact}"></span></span
            ></label>`,
        )}
      </div>
      <label class="box"
        ><input type="checkbox" name="agree-all" autocomplete="off" /><span data-separate-consent></span
      ></label>
      <p class="fault" id="agree-first" role="alert" hidden>${offer.agreeFirst}</p>
      <div class="ways-inline">
        ${actionButton('agree-change', change.agreeAndShow)}${actionButton('first', change.notNow)}
      </div>
    </div>
  </section>`
}
