import { icons } from '@liangpai/presentation'
import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { svg } from './icon.ts'
import { mainLink } from './link.ts'
import { label } from './text.ts'
import type { View } from './view.ts'

// Empty boxes as wide as the widest words reserve their place; widths in em (LOOK 8).
const GHOST_ZH = html`<span class="y" aria-hidden="true"
  ><span class="x"
    >&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg
    ><svg width=".8em"></svg></span
  ><span class="x">&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg></span
></span>`
const GHOST_EN = html`<span class="y" aria-hidden="true"
  ><span class="x"
    >&#8203;<svg width="2.3em"></svg><svg width="2.1em"></svg><svg width="2.4em"></svg> <svg width="3.13em"></svg>
    <svg width="2.2em"></svg><svg width="1.6em"></svg><svg width=".8em"></svg></span
  ><span class="x">&#8203;<svg width="2.6em"></svg><svg width="2.3em"></svg></span
></span>`

/** Icon, words, chevron; in one box for all states. */
export const chip = (view: View, model: ChipModel, popover: Popover): TemplateResult =>
  mainLink(
    view,
    model,
    popover,
    'b',
    html`${svg(model.icon)}<span class="c"
        >${view.language === 'en' ? GHOST_EN : GHOST_ZH}<span class="l">${label(model)}</span></span
      >${svg(icons.chevron, 'v')}`,
  )
