import { type Content, html, type Language, type Markup } from '@liangpai/presentation'
import { faultLine, faultWords, formField } from '@liangpai/server/pages'
import { TEXT_LENGTH } from '../../request/helpRequest.ts'
import type { Topic } from '../../request/topic.ts'
import { wordsIn } from '../text.ts'
import type { AskFaults, AskField, AskForm } from './askForm.ts'

/** The fields of a question: what was typed, what is wrong, and which topics the center helps with. */
export type AskFields = { form: AskForm; faults?: AskFaults | undefined; topics: readonly Topic[] }

/** Four topics as taps, three fields and one optional tick (PAGES-services 3). */
export function askFields(language: Language, fields: AskFields): Markup {
  const { ask } = wordsIn(language)
  const { form, faults = {} } = fields
  const note = html`<span>${ask.textHow}</span>
    <span class="count" data-count="text" data-limit="${TEXT_LENGTH}"></span>`
  return html`${topicBoxes(language, fields)}
    ${formField({
      name: 'text',
      label: ask.text,
      value: form.text,
      isLong: true,
      note,
      fault: faultIn('text', faults, language),
    })}
    ${contactInputs(language, form, faults)}
    <label class="box spaced"
      ><input
        type="checkbox"
        name="transition"
        value="yes"
        autocomplete="off"
        ${form.transition && html`checked`}
      /><span>${ask.transition}</span></label
    >`
}

/** How somebody is called and reached. */
export function contactInputs(
  language: Language,
  form: Pick<AskForm, 'callName' | 'contact'>,
  faults: AskFaults = {},
  note: Content = wordsIn(language).ask.contactHow,
): Markup {
  const { ask } = wordsIn(language)
  return html`${formField({
    name: 'callName',
    label: ask.callName,
    value: form.callName,
    fault: faultIn('callName', faults, language),
  })}
  ${formField({
    name: 'contact',
    label: ask.contact,
    value: form.contact,
    note,
    fault: faultIn('contact', faults, language),
  })}`
}

function topicBoxes(language: Language, { form, faults = {}, topics }: AskFields): Markup {
  const words = wordsIn(language)
  const fault = faultIn('topic', faults, language)
  return html`<fieldset class="choice" id="topic" ${fault !== undefined && html`aria-describedby="topic-fault"`}>
    <legend class="spoken">${words.ask.title}</legend>
    <div class="boxes columns-2">
      ${topics.map(
        (topic) =>
          html`<label class="box radio"
            ><input
              type="radio"
              name="topic"
              value="${topic}"
              autocomplete="off"
              ${topic === form.topic && html`checked`}
              ${fault !== undefined && html`aria-invalid="true"`}
            /><span>${words.topics[topic]}</span></label
          >`,
      )}
    </div>
    ${faultLine('topic', fault)}
  </fieldset>`
}

const fieldNames: readonly AskField[] = ['topic', 'text', 'callName', 'contact']

const labelOf = (field: AskField, language: Language): string => {
  const { ask } = wordsIn(language)
  return field === 'topic' ? ask.title : ask[field]
}

function faultIn(field: AskField, faults: AskFaults, language: Language): string | undefined {
  const fault = faults[field]
  if (!fault) return undefined
  const { ask } = wordsIn(language)
  if (field === 'topic') return ask.chooseOne
  if (fault.code === 'contactUnreadable') return ask.contactInvalid
  return faultWords(fault, ask.fillIn(labelOf(field, language)), language)
}

/** Names each gap as a link and takes the focus (PAGES-services 1). */
export function gapsBox(language: Language, faults: AskFaults = {}): Content {
  const wrong = fieldNames.filter((field) => faults[field])
  if (wrong.length === 0) return false
  return html`<div class="gaps" role="alert" tabindex="-1" autofocus>
    <p><b>${wordsIn(language).ask.gaps(String(wrong.length))}</b></p>
    <ul>
      ${wrong.map((field) => html`<li><a href="#${field}">${labelOf(field, language)}</a></li>`)}
    </ul>
  </div>`
}
