import { columnPage, html, iconImage, icons, languageSwitch, type Markup, servicesWords } from '@liangpai/presentation'
import { type PageContext, siteName } from '@liangpai/server/pages'
import type { Door } from '../../work/door.ts'
import type { Settings } from '../../store/settings.ts'
import { startAssets } from '../assets.ts'
import { saidIn } from './said.ts'

/** Where whoever has lost their link reads what to do. */
export const LOST_PATH = '/lost'

/** Where merchants start: a door for each module that runs, lost links, hours and the station (PAGES-services 6). */
export function startPage(context: PageContext, settings: Settings, doors: readonly Door[]): Markup {
  const { language } = context
  const words = servicesWords[language].start
  const { station, address, hours } = saidIn(settings, language)
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main: html`<div class="link-page start">
      <section class="body last">
        <h1>${words.title}</h1>
        <p class="sub">${words.sub}</p>
        ${doors.map((door) => doorLink(door, language))}
        <p class="small">${words.openYours}</p>
        <p><a href="${LOST_PATH}?lang=${language}">${words.lost}</a></p>
      </section>
      <footer class="link-foot">
        <p><bdi>${address}</bdi>${words.comma}<bdi>${hours}</bdi></p>
        ${station && html`<p><a href="${station.url}" rel="noreferrer">${words.disputes(station.name)}</a></p>`}
      </footer>
    </div>`,
    worksWithoutScript: true,
    ...startAssets,
  })
}

const doorLink = ({ path, title, sub }: Door, language: string): Markup =>
  html`<a class="door" href="${path}?lang=${language}"
    ><span><b>${title}</b> <small>${sub}</small></span> ${iconImage(icons.chevron, 16)}</a
  >`
