import {
  calendarWords,
  columnPage,
  html,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
} from '@liangpai/presentation'
import { linkFailed, type PageContext, siteName } from '@liangpai/server/pages'
import { hoursKind } from '../hoursAssets.ts'

/** What stands at the address of a private link before a script has opened it, and where no link is. */
export function openHoursPage(context: PageContext): Markup {
  const { language, site } = context
  const { hours: words } = calendarWords[language]
  const box = roundBox(words.lost, [words.overHow, words.noSearch, html`<bdi>${site.contact}</bdi>`])
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
        <section class="body last">
          <h1>${words.title}</h1>
          ${box}
          <noscript><p>${pageWords[language].frame.needsScript}</p></noscript>
        </section>
      </div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    styles: hoursKind.styles,
    script: hoursKind.script,
  })
}
