import { cardModel } from '@liangpai/presentation/verdict'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { card } from './card.ts'
import { chip } from './chip.ts'
import { panel } from './panel.ts'
import { print } from './print.ts'
import type { View } from './view.ts'

/** The badge, its panel if that is open, and what stands on paper. */
export function badge(view: View, popover: Popover): TemplateResult {
  const { isCard, reserve } = view
  const model = cardModel(view.verdict, view.context, reserve === 0)
  const theme = /^(light|dark)$/.test(view.theme) ? view.theme : 'auto'
  const form = popover.isOpen ? (popover.flows ? 'open in' : 'open') : ''
  const names = `r ${theme} ${model.family} ${model.state} ${isCard ? 'card' : 'chip'} n${reserve} ${view.isHidden ? 'off' : ''} ${form}`
  return html`<div class=${names} lang=${view.language} dir=${view.direction === 'rtl' ? 'rtl' : nothing}>
    ${isCard ? card(view, model, popover) : chip(view, model, popover)}${popover.isOpen ? panel(view, popover) : nothing}
    ${print(view, model)}
  </div>`
}
