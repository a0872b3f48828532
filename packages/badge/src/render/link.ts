import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import type { View } from './view.ts'

/** The badge's link to the verify page, which a plain press turns into its details; the whole box, or one within it. */
export const linkTemplate = (
  { context, words, onPress }: View,
  { text }: ChipModel,
  { isOpen }: Popover,
  isBox: boolean,
  content: TemplateResult,
): TemplateResult =>
  html`<a
    class=${isBox ? 'box' : nothing}
    part="link"
    href=${context.verifyUrl || nothing}
    target="_blank"
    rel="noopener"
    referrerpolicy="origin"
    aria-haspopup="dialog"
    aria-expanded=${isOpen}
    aria-label=${words.accessibleName(text)}
    @click=${onPress}
    >${content}</a
  >`
