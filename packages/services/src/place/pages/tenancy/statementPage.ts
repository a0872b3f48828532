import { html, type Markup, placeWords, nameIn } from '@liangpai/presentation'
import { linkPage, siteName } from '@liangpai/server/pages'
import { statementSheet } from './statementSheet.ts'
import { tenancyKind } from './tenancyAssets.ts'
import { tenancyButton, type TenancyPage, wordsOf } from './tenancyPage.ts'
import { tenancyView } from './tenancyView.ts'

/** The statement by the tenant's own link, to be printed. */
export function statementPage(page: TenancyPage, at: number): Markup {
  const { context, token, view } = page
  const { language } = context
  const sheet = statementSheet(view, { language, at, organization: nameIn(view.place, language) || siteName(context) })
  if (!sheet) return tenancyView(page)
  const words = placeWords[language].letting.printed
  return linkPage(context, tenancyKind, {
    title: words.title,
    heading: 'shown',
    token,
    main: html`<section class="body sheet">${sheet}</section>
      <section class="body not-printed">
        <button type="button" class="button filled" data-print hidden>${words.print}</button>
        ${tenancyButton(page, 'link', wordsOf(page).back)}
      </section>`,
  })
}
