import { calendarWords, columnPage, html, languageSwitch, type Markup } from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import { FEED_PATH, subscribeAssets } from '../calendarPrintAssets.ts'

/** How everybody subscribes: by a link that calendars on telephones open, or by the address. */
export function subscribePage(context: PageContext): Markup {
  const { language, site } = context
  const { hours, print } = calendarWords[language]
  const words = print.feed
  const address = `${site.origin}${FEED_PATH}`
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
      <section class="body last">
        <h1>${words.title}</h1>
        <p class="sub">${words.everyone}</p>
        <p class="note">${words.how}</p>
        <p class="code">${address}</p>
        <button type="button" class="button filled" data-copy="${address}" data-copied="${hours.work.copied}" hidden>
          <span>${words.copy}</span>
        </button>
        <p class="again"><a href="${address.replace(/^https?:/, 'webcal:')}">${words.open}</a></p>
        <p class="note">${words.everyoneWhy}</p>
      </section>
    </div>`,
    worksWithoutScript: true,
    ...subscribeAssets,
  })
}
