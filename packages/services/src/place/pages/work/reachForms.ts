import { html, type Markup, pageWords, placeWords } from '@liangpai/presentation'
import { actForm, folded, formFor, submit } from '@liangpai/server/pages'
import type { Contact } from '../../../contact/contact.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'

/** How a tenant is reached, once that is looked at; and a new link for them, to be sent there alone. */
export function reachForms(context: FormContext, { contact, url }: { contact?: Contact; url?: string }): Markup {
  const words = placeWords[context.language].letting
  const show = formFor(context, 'contact')
  const link = formFor(context, 'link')
  const making = html`<p>${words.newLinkWhy}</p>
    <div class="buttons">${submit(words.newLink)}</div>`
  return html`<div class="card-foot">
    ${
      contact
        ? html`<p role="status">
            ${words.contact} <bdi>${contact.callName}</bdi> <b><bdi>${contact.contact}</bdi></b>
          </p>`
        : actForm(context, show, html`<button class="link">${words.showContact}</button>`)
    }
    ${
      url !== undefined &&
      html`<div class="made-link">
        <label class="field-label" for="link">${words.newLinkIs}</label>
        <input type="text" id="link" class="mono" readonly value="${url}" />
        <div class="buttons">
          <button
            type="button"
            class="button"
            data-copy="${url}"
            data-copied="${pageWords[context.language].frame.copied}"
            hidden
          >
            ${pageWords[context.language].frame.copyLink}
          </button>
        </div>
      </div>`
    }
    ${folded(link, words.newLink, actForm(context, link, making))}
  </div>`
}
