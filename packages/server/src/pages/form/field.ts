import { type Content, html, type Language, type Markup, refusals } from '@liangpai/presentation'
import type { FieldFault } from '../../input/formField.ts'

/** A field of a form that works without script. */
export type Field = {
  name: string
  label: string
  value: string
  /** What stands below it, beside what is wrong. */
  note?: Content
  fault?: string | undefined
  /** Where a reader starts: the first field that is wrong. */
  isFirst?: boolean
  isLong?: boolean
  placeholder?: string
}

/** A field with its label; what is wrong stands below it and is read with it. Nothing that is typed into it is cut off. */
export function formField(field: Field): Markup {
  const { name, label, value, note, fault, isLong = false, placeholder } = field
  const attributes = html`id="${name}" name="${name}" autocomplete="off"
  ${placeholder !== undefined && html`placeholder="${placeholder}"`} ${faultAttributes(field)}`
  return html`<div class="field">
    <label class="label" for="${name}">${label}</label>
    ${isLong ? html`<textarea rows="3" ${attributes}>${value}</textarea>` : html`<input type="text" ${attributes} value="${value}" />`}
    ${faultLine(name, fault)} ${note !== undefined && html`<p class="note">${note}</p>`}
  </div>`
}

/** What a control says of its fault to those who do not see it. */
export const faultAttributes = ({ name, fault, isFirst = false }: Pick<Field, 'name' | 'fault' | 'isFirst'>): Content =>
  fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault" ${isFirst && html`autofocus`}`

/** What is wrong with a field, if anything is. */
export const faultLine = (name: string, fault: string | undefined): Content =>
  fault !== undefined && html`<p class="fault" id="${name}-fault">${fault}</p>`

/** What is wrong with a field, then what to do about it and where. `fillIn` is said of one that is empty. */
export function faultWords({ code, detail }: FieldFault, fillIn: string, language: Language): string {
  if (code === 'textMissing') return fillIn
  const { sentence, next } = refusals[code]
  const where = detail && (language === 'en' ? `(${detail[language]})` : `（${detail[language]}）`)
  return [sentence[language], next[language], where].filter(Boolean).join(language === 'en' ? ' ' : '')
}
