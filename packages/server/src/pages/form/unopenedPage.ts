import { columnPage, html, languageSwitch, type Markup, pageWords, roundBox } from '@liangpai/presentation'
import { type PageContext, siteName } from '../site.ts'
import { linkFailed, type LinkKind } from './linkPage.ts'

/** What is said to whoever comes without a link: how one opens it, and what to do where it is lost. */
export type Unopened = { openHow?: string; lost: string; lostHow: readonly string[] }

/** What stands at the address of a private link before a script has opened it, and where no link is. */
export function unopenedPage(context: PageContext, kind: LinkKind, { openHow, lost, lostHow }: Unopened): Markup {
  const { language, site } = context
  return columnPage({
    language,
    title: kind.titles[language],
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
        <section class="body last">
          <h1>${kind.titles[language]}</h1>
          ${openHow !== undefined && html`<p class="sub">${openHow}</p>`}
          ${roundBox(lost, [...lostHow, html`<bdi>${site.contact}</bdi>`])}
          <noscript><p>${pageWords[language].frame.needsScript}</p></noscript>
        </section>
      </div>
      ${linkFailed(language)}`,
    worksWithoutScript: true,
    styles: kind.styles,
    script: kind.script,
  })
}
