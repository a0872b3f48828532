import { html, type Markup } from '@liangpai/presentation'
import type { Helper } from '../../view/requesterView.ts'
import { contactHref, spacedContact, topicsText } from '../text.ts'
import { afterwardsPart } from './afterwardsPart.ts'
import { dayText, requestButton, requestLink, type RequestPage, wordsOf } from './requestForm.ts'
import { centerNext } from './nextPart.ts'

/** Who helps: name, topics, telephone, and what they said of themself; then the two answers. */
export function helpersPart(page: RequestPage): Markup {
  const { view } = page
  const { request, topics, and } = wordsOf(page)
  const names = view.helpers.map(({ callName }) => callName).join(and)
  return html`<section class="body">
    <h1>${request.helpers(view.helpers.length)}</h1>
    <p class="sub">${request.askedOn(topics[view.topic], dayText(view.received, page))}</p>
    <ul class="helpers">
      ${view.helpers.map((helper) => helperRow(page, helper))}
    </ul>
    <p class="small">${request.seeYou(view.helpers.length)}</p>
    ${view.wantsMore && centerNext(page, [names !== '' && request.stillThere(names)])}
    <h2 class="ruled">${request.helpful}</h2>
    <p class="small">${request.helpfulWho}</p>
    <div class="${view.wantsMore ? 'one-way' : 'two-ways'}">
      ${requestButton(page, 'finish', request.better)}
      ${!view.wantsMore && requestButton(page, 'not-yet', request.same)}
    </div>
    ${!view.wantsMore && requestLink(page, 'more', request.more)} ${requestLink(page, 'withdraw', request.withdraw)}
    ${afterwardsPart(page)}
  </section>`
}

function helperRow(page: RequestPage, { callName, contact, topics, saysMember }: Helper): Markup {
  const { language } = page.context
  const { request } = wordsOf(page)
  return html`<li>
    <p class="helper-name"><bdi>${callName}</bdi></p>
    <p class="small">${request.knows(topicsText(topics, language))}</p>
    ${saysMember && html`<p class="small">${request.saysMember}</p>`}
    <div class="helper-contact">
      <span><bdi>${spacedContact(contact)}</bdi></span>
      <a class="button outlined" href="${contactHref(contact)}" aria-label="${callName} ${callWords(contact, request)}"
        >${callWords(contact, request)}</a
      >
    </div>
  </li>`
}

const callWords = (contact: string, { call, write }: { call: string; write: string }): string =>
  contact.includes('@') ? write : call
