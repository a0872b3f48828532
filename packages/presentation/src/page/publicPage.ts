import { hotlineUrl } from '../hotline.ts'
import type { Language } from '../language.ts'
import { pageWords } from '../words/pageWords.ts'
import { pageDocument } from './document.ts'
import { type Content, html, type Markup } from './html.ts'
import { languageSwitch } from './languageSwitch.ts'
import { withMarkup } from './text.ts'
import { webAddress } from './webAddress.ts'

/** A page that anybody may read, under an organisation's name (LOOK 10). */
export type PublicPage = {
  language: Language
  /** The organisation as readers of this language know it, and what its page is about. */
  organization: string
  subject: string
  /** The host of this page, printed so that readers see where they are. */
  domain: string
  /** Where a problem is reported; the national platform unless the service has a page of its own. */
  reportUrl?: string
  main: Markup
  /** What is printed instead of the page, if it has a printed copy of its own. */
  printed?: Content
  styles: readonly string[]
  script?: string
  /** What the links to other languages keep in the address, beside the language. */
  query?: Readonly<Record<string, string>> | undefined
}

/** Bar with organisation and languages, content, foot with the domain; on paper its printed copy alone, if there is one. */
export function publicPage(page: PublicPage): Markup {
  const { language, organization, subject, main, printed, styles, script, query } = page
  const body = html`<div class="screen">
      <header class="bar">
        <p class="who">
          <b><bdi>${organization}</bdi></b> <span>${subject}</span>
        </p>
        ${languageSwitch(language, { ...(query && { query }) })}
      </header>
      ${main} ${foot(page)}
    </div>
    ${printed}`
  const kind = printed === undefined ? '' : 'has-printed-copy'
  return pageDocument({
    language,
    title: `${subject} · ${organization}`,
    styles,
    ...(script && { script }),
    kind,
    body,
  })
}

function foot({ language, domain, reportUrl = hotlineUrl }: PublicPage): Markup {
  const words = pageWords[language].frame
  return html`<footer class="foot">
    <p>${withMarkup(words.youAreAt, html`<b>${webAddress(domain)}</b>`)}</p>
    <p class="foot-links">
      <button type="button" class="link" data-print hidden>${words.print}</button>
      <a href="${reportUrl}">${words.report}</a>
    </p>
  </footer>`
}
