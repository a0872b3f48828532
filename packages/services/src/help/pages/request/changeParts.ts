import { html, type Markup } from '@liangpai/presentation'
import { TEXT_LENGTH } from '../../request/helpRequest.ts'
import { askFields, gapsBox } from '../ask/askFields.ts'
import type { AskFaults, AskForm } from '../ask/askForm.ts'
import { writtenText } from '../text.ts'
import { requestButton, requestForm, type RequestPage, wordsOf } from './requestForm.ts'

/** Where whoever asked changes what they asked, and how they are called and reached. */
export function correctPart(page: RequestPage, form: AskForm, faults?: AskFaults): Markup {
  const { language } = page.context
  const { request } = wordsOf(page)
  return html`<section class="body">
    <h1>${request.correct}</h1>
    ${requestForm(
      page,
      'correct',
      html`<input type="hidden" name="sent" value="yes" />${gapsBox(language, faults)}
        ${askFields(language, { form, faults, topics: page.center.topics })}
        <button class="button filled">${request.save}</button>`,
    )}
    ${requestButton(page, 'all', request.back)}
  </section>`
}

/** Where words are deleted out of what was written: marked above, or typed. `fault` says why none were. */
export function blackOutPart(page: RequestPage, words = '', fault?: string): Markup {
  const { view, context } = page
  const { request } = wordsOf(page)
  const texts = [view.text, ...view.followUps.flatMap(({ text }) => (text === undefined ? [] : [text]))]
  return html`<section class="body">
    <h1>${request.blackOut}</h1>
    <div class="markable" data-black-out="words">${texts.map((text) => writtenText(text, context.language))}</div>
    ${requestForm(
      page,
      'black-out',
      html`<input type="hidden" name="sent" value="yes" />
        <div class="field">
          <label class="label" for="words">${request.blackOutField}</label>
          <input
            type="text"
            id="words"
            name="words"
            value="${words}"
            maxlength="${TEXT_LENGTH}"
            autocomplete="off"
            ${fault !== undefined && html`aria-invalid="true" aria-describedby="words-fault" autofocus`}
          />
          ${fault !== undefined && html`<p class="fault" id="words-fault">${fault}</p>`}
          <p class="note">${request.blackOutHow}</p>
        </div>
        <button class="button filled">${request.doBlackOut}</button>`,
    )}
    ${requestButton(page, 'all', request.back)}
  </section>`
}
