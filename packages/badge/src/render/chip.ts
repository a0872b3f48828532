import { icons } from '@liangpai/presentation'
import type { ChipModel } from '@liangpai/presentation/verdict'
import { html, type TemplateResult } from 'lit/html.js'
import type { Popover } from '../popover.ts'
import { iconTemplate } from './icon.ts'
import { linkTemplate } from './link.ts'
import { labelTemplate } from './text.ts'
import type { View } from './view.ts'

// Empty boxes as wide as the widest label reserve its place, in em (LOOK 8): a ghost without words.
const chineseGhost = html`<span class="ghost" aria-hidden="true"
  ><span class="clause"
    >&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg
    ><svg width=".8em"></svg></span
  ><span class="clause">&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg></span
></span>`
const englishGhost = html`<span class="ghost" aria-hidden="true"
  ><span class="clause"
    >&#8203;<svg width="2.3em"></svg><svg width="2.1em"></svg><svg width="2.4em"></svg> <svg width="3.13em"></svg>
    <svg width="2.2em"></svg><svg width="1.6em"></svg><svg width=".8em"></svg></span
  ><span class="clause">&#8203;<svg width="2.6em"></svg><svg width="2.3em"></svg></span
></span>`

/** Icon, label, chevron, in one box for all states. */
export const chipTemplate = (view: View, chip: ChipModel, popover: Popover): TemplateResult =>
  linkTemplate(
    view,
    chip,
    popover,
    true,
    html`${iconTemplate(chip.icon)}<span class="stack"
        >${view.language === 'en' ? englishGhost : chineseGhost}<span class="label">${labelTemplate(chip)}</span></span
      >${iconTemplate(icons.chevron, 'chevron')}`,
  )
