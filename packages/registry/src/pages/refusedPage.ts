import { html, type Markup, pageWords, publicPage, type RefusalCode, refusals } from '@liangpai/presentation'
import { domainOf, siteName, type PageContext } from '@liangpai/server/pages'
import { assetPaths } from './assets.ts'

/** What a browser is shown in the place of a page: at an address where nothing is, or to whom it is not for. */
export function refusedPage(context: PageContext, code: RefusalCode): Markup {
  const { language } = context
  const { signIn, verify } = pageWords[language]
  const { sentence, next } = refusals[code]
  const main = html`<main class="layout single">
    <section class="answer round">
      <h1>${sentence[language]}</h1>
      <p>${next[language]}</p>
      <a class="button outlined" href="/verify?lang=${language}">${signIn.verify}</a>
    </section>
  </main>`
  return publicPage({
    language,
    organization: siteName(context),
    subject: verify.subject,
    domain: domainOf(context),
    main,
    reportUrl: `/report?lang=${language}`,
    ...assetPaths.verify,
  })
}
