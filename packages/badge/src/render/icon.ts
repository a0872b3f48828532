import type { Icon } from '@liangpai/presentation'
import { html, nothing, type TemplateResult } from 'lit/html.js'

/** One template for all drawings: the engine parses it once. */
export const svg = ({ filled, stroked, width = 2, kind }: Icon, name = ''): TemplateResult =>
  html`<svg class="i ${kind || ''} ${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${filled || nothing}></path>
    <path class="s" stroke-width=${width} d=${stroked || nothing}></path>
  </svg>`
