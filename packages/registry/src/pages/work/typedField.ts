import { html, type Markup } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import { type FormContext } from './workContext.ts'

/** A field of a form of these pages: what was typed stays in it, and what was refused of it stands below. */
export type Field = {
  name: string
  label: string
  type?: 'text' | 'date' | 'number'
  /** What it begins with. */
  value?: string | undefined
}

/** Where a page has several forms, the ids of their fields begin with the name of the form. */
const idOf = ({ idPrefix = '' }: FormContext, name: string): string => `${idPrefix}${name}`

/** The field of a form, with its label. */
export function typedField(context: FormContext, { name, label, type = 'text', value }: Field): Markup {
  const { typed, faults } = context
  const id = idOf(context, name)
  const now = context.standsNow?.(name)
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      type="${type === 'number' ? 'text' : type}"
      id="${id}"
      name="${name}"
      autocomplete="off"
      value="${typed[name] ?? value}"
      ${type === 'number' && html`inputmode="numeric"`}
      ${faulty(id, faults[name], now)}
    />
    ${now} ${faultOf(id, faults[name])}
  </div>`
}

/** The same of several lines. */
export function typedArea(context: FormContext, { name, label, value }: Omit<Field, 'type'>, rows: number): Markup {
  const { typed, faults } = context
  const id = idOf(context, name)
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <textarea id="${id}" name="${name}" rows="${rows}" ${faulty(id, faults[name])}>${typed[name] ?? value}</textarea>
    ${faultOf(id, faults[name])}
  </div>`
}

/** One of several, by the words of each. */
export function typedSelect(
  context: FormContext,
  { name, label, value }: Omit<Field, 'type'>,
  options: readonly (readonly [string, string])[],
): Markup {
  const { typed, faults } = context
  const id = idOf(context, name)
  const chosen = typed[name] ?? value
  const now = context.standsNow?.(name, (one) => options.find(([option]) => option === one)?.[1] ?? one)
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${faulty(id, faults[name], now)}>
      ${options.map(
        ([one, words]) => html`<option value="${one}" ${one === chosen && html`selected`}>${words}</option>`,
      )}
    </select>
    ${now} ${faultOf(id, faults[name])}
  </div>`
}

/** A box to tick. */
export const tick = ({ typed, faults }: FormContext, name: string, label: string, value = 'yes'): Markup =>
  html`<p class="field ticks">
    <label class="tick"
      ><input
        type="checkbox"
        name="${name}"
        value="${value}"
        ${typed[name] === value && html`checked`}
        ${faulty(name, faults[name])}
      />
      ${label}</label
    >
    ${faultOf(name, faults[name])}
  </p>`
