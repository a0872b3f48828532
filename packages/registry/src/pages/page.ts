import { html, raw } from 'hono/html'
import type { Language, Registry } from '../registry.ts'
import { LANGUAGES } from './language.ts'
import { pageWords } from './words/words.ts'

/** A piece of a page: escaped markup. */
export type Markup = ReturnType<typeof html>

/** What every page of one answer knows. */
export type Frame = { registry: Registry; language: Language }

type Page = Frame & {
  title: string
  script: 'verify' | 'offer' | 'stop'
  bar: Markup
  main: Markup
  foot?: Markup
  /** Shown on paper instead of the page. */
  paper?: Markup
  classes?: string
}

/** The office's name as a reader of this language knows it. */
export const officeName = ({ registry, language }: Frame): string =>
  registry.names[language] ?? registry.organizationName

/** The domain of the registry as it is printed. */
export const domainOf = ({ registry }: Frame): string => new URL(registry.origin).host

/** A whole page: nothing inline, nothing from elsewhere. */
export function page({ language, title, script, bar, main, foot, paper, classes = '' }: Page): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/page.css" />
        <link rel="stylesheet" href="/assets/${script === 'verify' ? 'verify' : 'member'}.css" />
        <script type="module" src="/assets/${script}.js"></script>
      </head>
      <body class="${classes}">
        <div class="screen">
          <header class="bar">${bar}</header>
          ${main} ${foot ?? ''}
        </div>
        ${paper ?? ''}
      </body>
    </html> `
}

/** The bar of a page that the office signs with its name. */
export const officeBar = (frame: Frame): Markup =>
  html`<p class="who"><b>${officeName(frame)}</b> <span>${pageWords[frame.language].check}</span></p>
    ${languageSwitch(frame.language)}`

/** 简 繁 EN; each a link to the same page, so that it works without script. */
function languageSwitch(language: Language): Markup {
  const links = LANGUAGES.map(
    (one) =>
      html`<a href="?lang=${one}" lang="${one}" ${one === language ? raw('aria-current="true"') : ''}
        >${pageWords[one].switch}</a
      >`,
  )
  return html`<nav class="languages" aria-label="${pageWords[language].languages}">${links}</nav>`
}

/** Where the reader is, printed as text: the domain is what he has to trust. */
export function officeFoot(frame: Frame): Markup {
  const words = pageWords[frame.language]
  const domain = domainOf(frame)
  const [before, after] = words.youAreAt
  return html`<footer class="foot">
    <p>
      ${before}<b><bdi>${domain}</bdi></b
      >${after}
    </p>
    <p class="foot-links">
      <button type="button" class="link" data-print hidden>${words.print}</button>
      <a href="https://www.12315.cn/">${words.report}</a>
    </p>
  </footer>`
}
