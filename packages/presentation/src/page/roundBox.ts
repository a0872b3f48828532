import { type Icon, stateIcons } from '../icons.ts'
import { type Content, html, type Markup } from './html.ts'
import { iconImage } from './iconImage.ts'

/** An answer that is neither good nor a warning: a neutral icon, a title, paragraphs (LOOK 14a). `attributes` are the box's. */
export const roundBox = (
  title: string,
  paragraphs: readonly Content[],
  attributes?: Markup,
  icon: Icon = stateIcons.inactive,
): Markup =>
  html`<div class="round-box" ${attributes}>
    ${iconImage(icon, 24)}
    <div>
      <b>${title}</b>
      ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
  </div>`
