import { html, type Markup, pageWords, placeWords } from '@liangpai/presentation'
import { actForm, formFor, submit } from '@liangpai/server/pages'
import type { Contact } from '../../../contact/contact.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { actName } from './answerForms.ts'

/** How somebody is reached, and the link that was made for them just now. */
export type ShownContact = { contact?: Contact; url?: string }

/** How whoever asked is reached, once that is looked at; and a new link for them, to be sent there alone. */
export function contactPart(context: FormContext, { id }: { id: string }, { contact, url }: ShownContact): Markup {
  const words = placeWords[context.language].booking.work
  const show = formFor(context, actName('contact', id))
  const link = formFor(context, actName('link', id))
  const making = html`<p>${words.newLinkSure}</p>
    <div class="buttons">${submit(words.newLink)}</div>`
  return html`<div class="card-foot">
    ${
      contact
        ? html`<p role="status">
            <bdi>${contact.callName}</bdi> <b><bdi>${contact.contact}</bdi></b>
          </p>`
        : actForm(context, show, html`<button class="link">${words.showContact}</button>`)
    }
    ${url !== undefined && madeLink(context, url)}
    <details>
      <summary>${words.newLink}</summary>
      ${actForm(context, link, making)}
    </details>
  </div>`
}

function madeLink({ language }: FormContext, url: string): Markup {
  const words = placeWords[language].booking
  return html`<div class="made-link">
    <label class="field-label" for="link">${words.work.newLink}</label>
    <input type="text" id="link" class="mono" readonly value="${url}" />
    <div class="buttons">
      <button type="button" class="button" data-copy="${url}" data-copied="${pageWords[language].frame.copied}" hidden>
        ${pageWords[language].frame.copyLink}
      </button>
    </div>
  </div>`
}
