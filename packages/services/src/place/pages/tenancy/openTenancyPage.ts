import { columnPage, html, languageSwitch, type Markup, pageWords, placeWords, roundBox } from '@liangpai/presentation'
import { linkFailed, type PageContext, siteName } from '@liangpai/server/pages'
import { tenancyAssets } from './tenancyAssets.ts'

/** What stands at the address of a private link before a script has opened it, and where no link is. */
export function openTenancyPage(context: PageContext): Markup {
  const { language, site } = context
  const words = placeWords[language].tenancy
  return columnPage({
    language,
    title: words.kind,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
        <section class="body last">
          <h1>${words.kind}</h1>
          <p class="sub">${words.openHow}</p>
          ${roundBox(words.lost, [...words.linkHow, html`<bdi>${site.contact}</bdi>`])}
          <noscript><p>${pageWords[language].frame.needsScript}</p></noscript>
        </section>
      </div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    ...tenancyAssets,
  })
}
