import { icons } from '@liangpai/presentation'
import { type CardFoot, cardModel, type ChipModel } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { iconTemplate } from './icon.ts'
import { linkTemplate } from './link.ts'
import { labelTemplate, sentenceTemplate } from './text.ts'
import type { View } from './view.ts'

/** Icon, title, sentence, foot. With a link in its foot the card is no link itself: its title is, stretched over it. */
export function cardTemplate(view: View, chip: ChipModel, popover: Popover): TemplateResult {
  const { sentence, foot } = cardModel(view.verdict, view.context, view.reserve === 'wide')
  const hasLink = !!foot.href
  const title = html`<span class="label">${labelTemplate(chip)}</span>`
  const content = html`${iconTemplate(chip.icon)}<span class="text"
      ><span class="title"
        >${hasLink ? linkTemplate(view, chip, popover, false, title) : title}${iconTemplate(icons.chevron, 'chevron')}</span
      ><span class="sentence">${sentenceTemplate(sentence)}</span><span class="foot">${footTemplate(foot)}</span></span
    >`
  return hasLink ? html`<div class="box">${content}</div>` : linkTemplate(view, chip, popover, true, content)
}

const footTemplate = ({ texts, href }: CardFoot) =>
  href
    ? html`<a href=${href} referrerpolicy="origin">${texts}</a>`
    : texts.map((text) => html`<span class="phrase">${text}</span>`)
