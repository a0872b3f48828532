import { icons } from '@liangpai/presentation'
import type { CardFoot, CardModel } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { svg } from './icon.ts'
import { mainLink } from './link.ts'
import { label, sentence } from './text.ts'
import type { View } from './view.ts'

/** The card. With a second link in its foot it is a box, and the main link is stretched over it. */
export function card(view: View, model: CardModel, popover: Popover): TemplateResult {
  const title = html`<span class="l">${label(model)}</span>`
  const isBox = model.foot.href
  const body = html`${svg(model.icon)}<span class="k"
      ><span class="q">${isBox ? mainLink(view, model, popover, 'z', title) : title}${svg(icons.chevron, 'v')}</span
      ><span class="p">${sentence(model.sentence)}</span><span class="f">${foot(model.foot)}</span></span
    >`
  return isBox ? html`<div class="b">${body}</div>` : mainLink(view, model, popover, 'b', body)
}

const foot = ({ texts, href }: CardFoot) =>
  href
    ? html`<a href=${href} referrerpolicy="origin">${texts}</a>`
    : texts.map((text) => html`<span class="u">${text}</span>`)
