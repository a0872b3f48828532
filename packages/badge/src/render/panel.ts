import { type Icon, icons } from '@liangpai/presentation'
import {
  type AddressParts,
  type ChainEntry,
  type Contact,
  panelModel,
  type PanelModel,
  type PanelValue,
} from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { svg } from './icon.ts'
import { label, sentence } from './text.ts'
import type { View } from './view.ts'

/** The details, opened by the person's own press; a dialog in both of its forms. */
export function panel({ verdict, context, words }: View, popover: Popover): TemplateResult {
  const model = panelModel(verdict, context)
  const { icon, rows, disclaimer } = model
  return html`<dialog
    class=${popover.isNarrow ? 'st' : nothing}
    part="panel"
    tabindex="-1"
    aria-labelledby="t"
    @close=${popover.closed}
    @click=${popover.outside}
    @keydown=${popover.key}
  >
    <section class="h">
      ${svg(icon)}
      <h2 id="t">${label(model)}</h2>
      <button type="button" aria-label=${words.close} @click=${popover.close}>${svg(icons.cross)}</button>
      <p>${sentence(model.sentence)}</p>
    </section>
    <section>
      <dl>
        ${rows.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd>${valueOf(value, icon)}</dd>`,
        )}
      </dl>
    </section>
    ${disclaimer ? html`<section class="j">${disclaimer}</section>` : nothing} ${waysOn(model)}
  </dialog>`
}

function valueOf(value: PanelValue, icon: Icon): unknown {
  if (typeof value === 'string') return html`<bdi>${value}</bdi>`
  switch (value.kind) {
    case 'shop':
      return html`<span>${value.name}</span><b><bdi>${value.address}</bdi></b
        ><span class="ok">${svg(icons.tick)}${value.same}</span>`
    case 'listing':
      return html`<span>${value.name}</span><span><bdi>${value.host}</bdi> <b>${value.id}</b></span>`
    case 'chain':
      return chain(value.entries, value.note, icon)
    case 'address':
      return html`<code><bdi>${difference(value.parts)}</bdi></code>`
    case 'contacts':
      return value.contacts.map(contact)
  }
}

const chain = (entries: ChainEntry[], note: string, icon: Icon) =>
  html`<ol>
      ${entries.map(
        ({ name, kind, role, isIssuer }) =>
          html`<li>
            ${svg(isIssuer ? icon : icons.ring)}<span
              ><span>${name}</span><small>${kind}${role && ` \xb7 ${role}`}</small></span
            >
          </li>`,
      )}
    </ol>
    ${note && html`<small>${note}</small>`}`

const difference = ([before, different, after]: AddressParts) =>
  html`${before}${different && html`<u>${different}</u>`}${after}`

function contact({ lead, text, href }: Contact): TemplateResult {
  const link = href
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`<bdi>${text}</bdi>`
  return lead ? html`<span>${lead} ${link}</span>` : link
}

/** The way to the registered shop, the way to the verify page, and what the badge is for. */
const waysOn = ({ goTo, check, whyShown }: PanelModel) =>
  goTo || check
    ? html`<section>
        ${goTo ? html`<a class="go full" href=${goTo.href} referrerpolicy="origin">${goTo.text}</a>` : nothing}
        ${
          check
            ? html`<a class="go" href=${check.href} target="_blank" rel="noopener" referrerpolicy="origin"
                >${check.text}${svg(icons.outward)}</a
              >`
            : nothing
        }
        ${
          whyShown
            ? html`<details>
                <summary>${whyShown.question}${svg(icons.chevron)}</summary>
                ${whyShown.answer}
              </details>`
            : nothing
        }
      </section>`
    : nothing
