import { type Content, html, type Language, type Markup, placeWords } from '@liangpai/presentation'
import { faultLine, faultWords } from '@liangpai/server/pages'
import { type BorrowFaults, type BorrowField, borrowFields, type BorrowForm } from '../../office/booking/borrowForm.ts'

/** A form as it was typed, with what is wrong. */
export type ShownForm = { language: Language; form: BorrowForm; faults: BorrowFaults }

type Drawn = {
  type?: 'text' | 'date' | 'time'
  mode?: 'numeric'
  isOptional?: boolean
  options?: readonly (readonly [value: string, words: string])[]
}

/** What a field is called. */
function labelOf(field: BorrowField, language: Language): string {
  const { what, space, day, people, from, to, weeks, callName, contact } = placeWords[language].booking
  return { purpose: what, space, day, people, from, to, weeks, callName, contact }[field]
}

/** A field with its label; what is wrong stands below it and is read with it. */
export function fieldIn({ language, form, faults }: ShownForm, name: BorrowField, drawn: Drawn = {}): Markup {
  const { type = 'text', mode, isOptional = false, options } = drawn
  const words = placeWords[language].booking
  const label = labelOf(name, language)
  const fault = faults[name] && faultWords(faults[name], words.fillIn(label), language)
  const attributes = html`id="${name}" name="${name}" autocomplete="off"
  ${fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault"`}`
  const control = options
    ? html`<select ${attributes}>
        ${options.map(
          ([value, text]) => html`<option value="${value}" ${form[name] === value && html`selected`}>${text}</option>`,
        )}
      </select>`
    : html`<input
        type="${type}"
        ${attributes}
        value="${form[name]}"
        ${mode !== undefined && html`inputmode="${mode}"`}
      />`
  return html`<div class="field">
    <label class="label" for="${name}"
      >${label} ${isOptional && html`<span class="optional">${words.optional}</span>`}</label
    >
    ${control} ${faultLine(name, fault)}
  </div>`
}

/** Names each gap as a link and takes the focus (PAGES-services 1). */
export function gapsBox({ language, faults }: ShownForm): Content {
  const wrong = borrowFields.filter((field) => faults[field])
  if (wrong.length === 0) return false
  return html`<div class="gaps" role="alert" tabindex="-1" autofocus>
    <p><b>${placeWords[language].booking.gaps(String(wrong.length))}</b></p>
    <ul>
      ${wrong.map((field) => html`<li><a href="#${field}">${labelOf(field, language)}</a></li>`)}
    </ul>
  </div>`
}
