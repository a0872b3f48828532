import { type FiguresReport, html, type Markup, organizationWords, pageWords, wordFor } from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import { actForm, submit } from './form.ts'
import { typedField } from './typedField.ts'
import { type FormContext } from './workContext.ts'

/** Of several forms on one page the one that was sent has what was typed, and what was refused of it. */
const ownOf = (context: FormContext, act: string): FormContext =>
  context.typed.act === act ? { ...context, idPrefix: act } : { ...context, idPrefix: act, typed: {}, faults: {} }

const folded = (title: string, isOpen: boolean, content: Markup): Markup =>
  html`<details class="act" ${isOpen && html`open`}>
    <summary class="button">${title}</summary>
    ${content}
  </details>`

/** Where the office writes down an estimate: a lower bound or a range, who gave it and when. */
export function estimateForm(context: FormContext, { estimate }: FiguresReport): Markup {
  const own = ownOf(context, 'estimate')
  const words = pageWords[context.language].figures.estimateForm
  const was = (value: string | number | undefined) => (value === undefined ? undefined : String(value))
  const content = html`<p class="hint">${words.how}</p>
    ${typedField(own, { name: 'min', label: words.min, type: 'number', value: was(estimate?.min) })}
    ${typedField(own, { name: 'max', label: words.max, type: 'number', value: was(estimate?.max) })}
    ${typedField(own, { name: 'source', label: words.source, value: estimate?.source })}
    ${typedField(own, { name: 'statedOn', label: words.statedOn, value: estimate?.statedOn })}
    ${faultOf('estimate', own.faults[''])}
    <div class="buttons">${submit(words.save)}</div>`
  return folded(words.title, own.typed.act === 'estimate', actForm(own, own.path, 'estimate', content))
}

/** Where the office names what is to be covered, one area or link a line. */
export function areasForm(context: FormContext, { coverage }: FiguresReport): Markup {
  const own = ownOf(context, 'areas')
  const { figures } = pageWords[context.language]
  const words = figures.areasForm
  const links = coverage.chainLinks.map((link) => wordFor(organizationWords[context.language].chainLink, link))
  const content = html`<p class="hint">${words.how}</p>
    ${linesField(own, { name: 'areas', label: words.areas, value: coverage.areas.join('\n') })}
    ${linesField(own, { name: 'chainLinks', label: words.chainLinks, value: links.join('\n') })}
    ${typedField(own, { name: 'since', label: words.since, type: 'date' })} ${faultOf('areas', own.faults[''])}
    <div class="buttons">${submit(words.save)}</div>`
  return folded(words.title, own.typed.act === 'areas', actForm(own, own.path, 'areas', content))
}

function linesField(
  { typed, faults, idPrefix = '' }: FormContext,
  { name, label, value }: { name: string; label: string; value: string },
): Markup {
  const id = `${idPrefix}${name}`
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <textarea id="${id}" name="${name}" rows="6" ${faulty(id, faults[name])}>${typed[name] ?? value}</textarea>
    ${faultOf(id, faults[name])}
  </div>`
}
