import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import type { View } from './view.ts'

/** The badge's own link to the verify page, which a plain press turns into its details. */
export const mainLink = (view: View, { text }: ChipModel, popover: Popover, name: string, body: TemplateResult) =>
  html`<a
    class=${name}
    part="link"
    href=${view.context.verifyUrl || nothing}
    target="_blank"
    rel="noopener"
    referrerpolicy="origin"
    aria-haspopup="dialog"
    aria-expanded=${popover.isOpen}
    aria-label=${view.words.accessibleName(text)}
    @click=${view.onPress}
    >${body}</a
  >`
