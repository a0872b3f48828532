import type { Language } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { pageDocument } from './document.ts'
import { type Content, html, type Markup } from './html.ts'

/** A page of one column, made for 360 px: what a private link opens (LOOK 11 and 14a). */
export type ColumnPage = {
  language: Language
  title: string
  /** At the end of the bar: where one is in a matter, or which one it is. */
  aside: Content
  main: Content
  styles: readonly string[]
  script: string
}

/** Bar with the page's title, content, and one sentence where there is no script: the link's secret never reaches the server. */
export function columnPage({ language, title, aside, main, styles, script }: ColumnPage): Markup {
  const body = html`<div class="screen">
    <header class="bar">
      <h1 id="title">${title}</h1>
      ${aside}
    </header>
    <main>
      ${main}
      <noscript><p class="body">${pageWords[language].frame.needsScript}</p></noscript>
    </main>
  </div>`
  return pageDocument({ language, title, styles, script, kind: 'column', body })
}
