import { columnPage, html, languageSwitch, type Markup, pageWords } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { linkFailed, siteName, type PageContext } from '@liangpai/server/pages'
import { assetPaths } from '../assets.ts'

/** The page for a report without a number: a field for it, as on the page where badges are checked. */
export function reportCodePage(context: PageContext): Markup {
  const { language } = context
  const { report } = pageWords[language]
  const main = html`<div class="link-page">
      <form class="body" method="get" action="/report">
        <h1 class="lead">${report.title}</h1>
        <label class="label" for="badge">${badgeWords[language].labels.badgeNo}</label>
        <input
          id="badge"
          name="badge"
          type="text"
          required
          maxlength="400"
          autocomplete="off"
          placeholder="7K3M-9QXW-2BHK"
        />
        <p class="note">${pageWords[language].verify.whereNumberStands}</p>
        <input type="hidden" name="lang" value="${language}" /><button class="button filled">${report.continue}</button>
      </form>
    </div>
    ${linkFailed(language)}`
  return columnPage({
    language,
    title: report.title,
    organization: siteName(context),
    aside: languageSwitch(language, { keepsFragment: true }),
    main,
    worksWithoutScript: true,
    ...assetPaths.report,
  })
}
