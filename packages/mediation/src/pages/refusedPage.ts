import {
  columnPage,
  html,
  languageSwitch,
  type Markup,
  type RefusalCode,
  refusals,
  stationWords,
} from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import { COMPLAINT_PATH, complaintAssets } from './assets.ts'

/** What a browser is shown in the place of a page: where nothing is, what is too much, or while the station cannot answer. */
export function refusedPage(context: PageContext, code: RefusalCode): Markup {
  const { language } = context
  const { sentence, next } = refusals[code]
  const { form } = stationWords[language]
  return columnPage({
    language,
    title: sentence[language],
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page">
      <section class="body last">
        <h1>${sentence[language]}</h1>
        <p>${next[language]}</p>
        <a class="button outlined" href="${COMPLAINT_PATH}?lang=${language}">${form.title}</a>
      </section>
    </div>`,
    worksWithoutScript: true,
    ...complaintAssets,
  })
}
