import { type Content, html, type Markup } from './html.ts'

/** A label and its value, in a `<dl>`. */
export const row = (label: string, value: Content): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`
