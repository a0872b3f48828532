import type { Icon } from '@liangpai/presentation'
import { html, nothing, type TemplateResult } from 'lit/html.js'

/** One template for all icons: the engine parses it once. `name` is a class of this one. */
export const iconTemplate = ({ filled, stroked, width = 2, kind }: Icon, name = ''): TemplateResult =>
  html`<svg class="icon ${kind || ''} ${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${filled || nothing}></path>
    <path class="stroke" stroke-width=${width} d=${stroked || nothing}></path>
  </svg>`
