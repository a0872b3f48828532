import type { Language } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { pageDocument } from './document.ts'
import { type Content, html, type Markup } from './html.ts'

/** A page of one column, made for 360 px: what a private link opens (LOOK 11 and 14a), and forms. */
export type ColumnPage = {
  language: Language
  title: string
  /** Whose page it is, in the place of the title, which then heads the content. */
  organization?: string
  /** At the end of the bar: where one is in a matter, or which one it is. */
  aside: Content
  main: Content
  styles: readonly string[]
  /** A page that has none works without. */
  script?: string
  /** Whether all of it is there without script; else one sentence says that it needs one. */
  worksWithoutScript?: boolean
}

/** Bar with the page's title, content, and one sentence where there is no script: the link's secret never reaches the server. */
export function columnPage(page: ColumnPage): Markup {
  const { language, title, organization, aside, main, styles, script, worksWithoutScript = script === undefined } = page
  const body = html`<div class="screen">
    <header class="bar">
      ${
        organization === undefined
          ? html`<h1 id="title">${title}</h1>`
          : html`<p class="who">
              <b><bdi>${organization}</bdi></b>
            </p>`
      }
      ${aside}
    </header>
    <main>
      ${main}
      ${!worksWithoutScript && html`<noscript><p class="body">${pageWords[language].frame.needsScript}</p></noscript>`}
    </main>
  </div>`
  return pageDocument({ language, title, styles, ...(script !== undefined && { script }), kind: 'column', body })
}
