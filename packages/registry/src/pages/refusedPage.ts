import { html, type Markup, pageWords, publicPage, refusals } from '@liangpai/presentation'
import { assetPaths } from './assets.ts'
import { domainOf, officeName, type PageContext } from './pageContext.ts'

/** What a browser is shown at an address where nothing is. */
export function notFoundPage(context: PageContext): Markup {
  const { language } = context
  const { subject } = pageWords[language].verify
  const { sentence, next } = refusals.notFound
  const main = html`<main class="layout single">
    <section class="answer round">
      <h1>${sentence[language]}</h1>
      <p>${next[language]}</p>
      <a class="button outlined" href="/verify">${subject}</a>
    </section>
  </main>`
  return publicPage({
    language,
    organization: officeName(context),
    subject,
    domain: domainOf(context),
    main,
    reportUrl: `/report?lang=${language}`,
    ...assetPaths.verify,
  })
}
