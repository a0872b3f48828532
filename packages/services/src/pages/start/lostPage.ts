import { columnPage, html, languageSwitch, type Markup, row, servicesWords } from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { Settings } from '../../store/settings.ts'
import { startAssets } from '../assets.ts'
import { saidIn } from './said.ts'

/** What to do where a link is lost: nobody is looked up here by name or telephone (SERVICES 1). */
export function lostPage(context: PageContext, settings: Settings): Markup {
  const { language } = context
  const { address } = saidIn(settings, language)
  const words = servicesWords[language].start
  return columnPage({
    language,
    title: words.lost,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page start">
      <section class="body last">
        <h1>${words.lost}</h1>
        <p>${words.lostHow}</p>
        <dl class="held">
          ${row(words.contact, contactLink(settings.contact))} ${row(words.address, html`<bdi>${address}</bdi>`)}
        </dl>
        <p class="small">${words.noSearch}</p>
      </section>
    </div>`,
    worksWithoutScript: true,
    ...startAssets,
  })
}

const contactLink = (contact: string): Markup => {
  if (contact.startsWith('https://')) return html`<a href="${contact}" rel="noreferrer">${contact}</a>`
  const number = contact.replace(/[^\d+]/g, '')
  return number.length > 5 ? html`<a href="tel:${number}">${contact}</a>` : html`<bdi>${contact}</bdi>`
}
