import type { Icon } from '../icons.ts'
import { html, type Markup } from './html.ts'

/** An icon in the colour of the text around it, `size` px high. Words stand beside it, so it is silent. */
export const iconImage = ({ filled, stroked, width = 2, kind }: Icon, size: number, name = ''): Markup =>
  html`<svg
    class="icon ${kind} ${name}"
    viewBox="0 0 24 24"
    width="${size}"
    height="${size}"
    aria-hidden="true"
    focusable="false"
  >
    ${filled && html`<path fill="currentColor" fill-rule="evenodd" d="${filled}" />`}
    ${stroked && html`<path class="stroke" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${stroked}" />`}
  </svg>`
