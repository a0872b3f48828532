import { chipModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { cardTemplate } from './card.ts'
import { chipTemplate } from './chip.ts'
import { panelTemplate } from './panel.ts'
import { printTemplate } from './print.ts'
import type { View } from './view.ts'

/** The badge, its panel if that is open, and what stands on paper. */
export function badgeTemplate(view: View, popover: Popover): TemplateResult {
  const { variant, theme, reserve, language, direction, isBusy, isHidden } = view
  const chip = chipModel(view.verdict, language)
  const boxTemplate = variant === 'card' ? cardTemplate : chipTemplate
  return html`<div
    class="badge ${theme} ${chip.family} ${chip.state} ${variant} ${reserve} ${isHidden ? 'hidden' : ''} ${
      popover.isOpen && popover.isInFlow ? 'in-flow' : ''
    }"
    lang=${language}
    dir=${direction === 'rtl' ? 'rtl' : nothing}
    aria-busy=${isBusy}
  >
    ${boxTemplate(view, chip, popover)}${popover.isOpen ? panelTemplate(view, chip, popover) : nothing}
    ${printTemplate(view, chip)}
  </div>`
}
