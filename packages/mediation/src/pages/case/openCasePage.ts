import {
  columnPage,
  html,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
  stationWords,
} from '@liangpai/presentation'
import { linkFailed, type PageContext, siteName } from '@liangpai/server/pages'
import { caseKind } from '../assets.ts'

/** What stands at the address of a private link before a script has opened it, and where no link is. */
export function openCasePage(context: PageContext): Markup {
  const { language, site } = context
  const { party } = stationWords[language]
  const box = roundBox(party.lost, [party.lostHow, party.noSearch, html`<bdi>${site.contact}</bdi>`])
  return columnPage({
    language,
    title: party.open,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
        <section class="body last">
          <h1>${party.open}</h1>
          <p class="sub">${party.openHow}</p>
          ${box}
          <noscript><p>${pageWords[language].frame.needsScript}</p></noscript>
        </section>
      </div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    styles: caseKind.styles,
    script: caseKind.script,
  })
}
