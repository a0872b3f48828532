import { type Icon, icons } from '@liangpai/presentation'
import type { AddressParts, ChainEntry, Contact, PanelValue, Row } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'
import { iconTemplate } from './icon.ts'

/** A label of the panel and what it labels; `mark` is the icon of the badge. */
export const rowTemplate = ([label, value]: Row<PanelValue>, mark: Icon): TemplateResult =>
  html`<dt>${label}</dt>
    <dd>${valueTemplate(value, mark)}</dd>`

function valueTemplate(value: PanelValue, mark: Icon): unknown {
  if (typeof value === 'string') return html`<bdi>${value}</bdi>`
  switch (value.kind) {
    case 'shop':
      return html`<span>${value.name}</span><b><bdi>${value.address}</bdi></b
        ><span class="same">${iconTemplate(icons.tick)}${value.same}</span>`
    case 'chain':
      return html`<ol>
          ${value.entries.map((entry) => entryTemplate(entry, mark))}
        </ol>
        ${value.note && html`<small>${value.note}</small>`}`
    case 'address':
      return html`<code><bdi>${addressTemplate(value.parts)}</bdi></code>`
    case 'contacts':
      return value.contacts.map(contactTemplate)
  }
}

const entryTemplate = ({ name, kind, role, isIssuer }: ChainEntry, mark: Icon) =>
  html`<li>
    ${iconTemplate(isIssuer ? mark : icons.ring)}<span
      ><span>${name}</span><small>${kind}${role && html` &#183; ${role}`}</small></span
    >
  </li>`

const addressTemplate = ([before, different, after]: AddressParts) =>
  html`${before}${different && html`<u>${different}</u>`}${after}`

function contactTemplate({ lead, text, href }: Contact): TemplateResult {
  const contact = href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`<bdi>${text}</bdi>`
  return lead ? html`<span>${lead} ${contact}</span>` : contact
}
