import type { Language } from '../language.ts'
import { type Content, html, type Markup } from './html.ts'

/** What the shell of a page needs. Paths are on the page's own origin; nothing stands inline or comes from elsewhere. */
export type DocumentParts = {
  language: Language
  title: string
  styles: readonly string[]
  /** A module script, if the page has one. */
  script?: string
  /** Class of the body, for the kind of page. */
  kind?: string
  body: Content
}

/** The shell of every page, in both colour schemes; it asks for no icon and keeps Chinese dual-engine browsers on WebKit. */
export function pageDocument({ language, title, styles, script, kind = '', body }: DocumentParts): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${styles.map((path) => html`<link rel="stylesheet" href="${path}" />`)}
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html> `
}
