import { type Content, html, type Markup } from '@liangpai/presentation'
import { type Fault, faultOf, faulty, type WorkFormContext, workLink } from './workForm.ts'

/** One form of a page: its fields get what was typed into it, and what was refused of it. */
export type WorkForm = {
  act: string
  value(name: string): string | undefined
  values(name: string): readonly string[]
  fault(name: string): Fault | undefined
  /** Ids within a page with several forms. */
  id(name: string): string
  /** The version that it was made from, where it changes something; see `editFormFor`. */
  madeFrom?: string
  /** What stands now beside what was typed, where somebody has changed it meanwhile; `label` says a value in words. */
  standsNow?(name: string, label?: (value: string) => string): Markup | undefined
}

/** The form of an act, as it was sent if it was refused. */
export function formFor({ refused }: Pick<WorkFormContext, 'refused'>, act: string): WorkForm {
  const own = refused?.act === act ? refused : undefined
  return {
    act,
    value: (name) => own?.typed[name]?.[0],
    values: (name) => own?.typed[name] ?? [],
    fault: (name) => own?.faults[name],
    id: (name) => `${act}-${name}`,
  }
}

/** Sent to its page's own address, once however often it is sent; what was refused stands in the box above it as well. */
export const actForm = (context: WorkFormContext, form: WorkForm, content: Content, id?: string): Markup =>
  html`<form
    method="post"
    action="${workLink(context, context.path)}"
    ${id !== undefined && html`id="${id}"`}
    novalidate
  >
    <input type="hidden" name="act" value="${form.act}" />
    <input type="hidden" name="key" value="${context.key}-${form.act}" />
    ${form.madeFrom !== undefined && html`<input type="hidden" name="madeFrom" value="${form.madeFrom}" />`} ${content}
  </form>`

/** The button that sends a form. */
export const submit = (label: string, isFilled = false): Markup =>
  html`<button class="button ${isFilled ? 'filled' : ''}">${label}</button>`

/** A form behind its button: what binds takes a second tap in place. It is open where it was refused. */
export const folded = (form: WorkForm, label: string, content: Content, isOpen = false): Markup => {
  const wasRefused = form.fault('') !== undefined || form.values('act').length > 0
  return html`<details class="act" ${(isOpen || wasRefused) && html`open`}>
    <summary class="button">${label}</summary>
    ${content}
  </details>`
}

/** A field of one line. */
export function textField(
  form: WorkForm,
  name: string,
  label: string,
  type: 'text' | 'date' | 'time' = 'text',
): Markup {
  const id = form.id(name)
  const [fault, now] = [form.fault(name), form.standsNow?.(name)]
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      type="${type}"
      id="${id}"
      name="${name}"
      autocomplete="off"
      value="${form.value(name)}"
      ${faulty(id, fault, now)}
    />
    ${now} ${faultOf(id, fault)}
  </div>`
}

/** A field of several lines. */
export function textArea(
  form: WorkForm,
  name: string,
  label: string,
  { hint, rows = 4 }: { hint?: string; rows?: number } = {},
): Markup {
  const id = form.id(name)
  const [fault, now] = [form.fault(name), form.standsNow?.(name)]
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <textarea id="${id}" name="${name}" rows="${rows}" ${faulty(id, fault, now)}>
${`\n${form.value(name) ?? ''}`}</textarea>
    ${now} ${hint !== undefined && html`<p class="hint">${hint}</p>`} ${faultOf(id, fault)}
  </div>`
}

/** One of several, or none. */
export function selectField(
  form: WorkForm,
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
): Markup {
  const id = form.id(name)
  const chosen = form.value(name)
  const fault = form.fault(name)
  const now = form.standsNow?.(name, (value) => options.find(([one]) => one === value)?.[1] ?? value)
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${faulty(id, fault, now)}>
      ${options.map(([value, words]) => html`<option value="${value}" ${value === chosen && html`selected`}>${words}</option>`)}
    </select>
    ${now} ${faultOf(id, fault)}
  </div>`
}

/** A box to choose: a radio or check box before its label, which is 44 px high at least. */
export type WorkBox = { value: string; label: string; note?: Content; isDisabled?: boolean }

/** Boxes of one question, none chosen beforehand. */
export function boxes(
  form: WorkForm,
  name: string,
  legend: Content,
  all: readonly WorkBox[],
  { type = 'radio', columns = 3 }: { type?: 'radio' | 'checkbox'; columns?: 1 | 2 | 3 | 6 } = {},
): Markup {
  const id = form.id(name)
  const fault = form.fault(name)
  const chosen = form.values(name)
  const now = form.standsNow?.(name, (value) => all.find((one) => one.value === value)?.label ?? value)
  const first = all.find(({ isDisabled }) => isDisabled !== true)
  const one = ({ value, label, note, isDisabled = false }: WorkBox) =>
    html`<label class="box ${isDisabled && 'barred'}">
      <input
        type="${type}"
        name="${name}"
        value="${value}"
        ${isDisabled && html`disabled`}
        ${chosen.includes(value) && html`checked`}
        ${value === first?.value && (fault ?? now) && html`id="${id}" ${faulty(id, fault, now)}`}
      />
      <span>${label} ${note !== undefined && html`<small>${note}</small>`}</span>
    </label>`
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    <div class="boxes of-${columns}">${all.map(one)}</div>
    ${now} ${faultOf(id, fault)}
  </fieldset>`
}
