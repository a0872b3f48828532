import {
  calendarWords,
  columnPage,
  html,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
} from '@liangpai/presentation'
import { linkFailed, type LinkKind, type PageContext, siteName } from '@liangpai/server/pages'

/** What stands at the address of a private link before a script has opened it, and where no link is. */
export function openLinkPage(context: PageContext, kind: LinkKind): Markup {
  const { language, site } = context
  const words = calendarWords[language].signup
  const box = roundBox(words.lost, [words.lostHow, words.noSearch, html`<bdi>${site.contact}</bdi>`])
  return columnPage({
    language,
    title: kind.titles[language],
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
        <section class="body last">
          <h1>${kind.titles[language]}</h1>
          <p class="sub">${words.openHow}</p>
          ${box}
          <noscript><p>${pageWords[language].frame.needsScript}</p></noscript>
        </section>
      </div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    styles: kind.styles,
    script: kind.script,
  })
}
