import { html, type Markup, servicesWords } from '@liangpai/presentation'
import { domainOf, qrImage, siteName } from '@liangpai/server/pages'
import type { Poster } from '../../work/door.ts'
import { areaPage, type WorkContext, workAreas } from './workContext.ts'

/** Where the sheets for the door are. */
export const POSTERS_PATH = `${workAreas.toDo}/posters`

/** A sheet for each door of the house: what is behind it, a QR code, and the address in words. */
export function postersPage(context: WorkContext, posters: readonly Poster[]): Markup {
  const words = servicesWords[context.language].office
  const main = html`<div class="posters">
    <p class="hint not-printed">${words.postersHow}</p>
    ${posters.map((poster) => sheet(context, poster))}
  </div>`
  return areaPage(context, { area: 'toDo', title: words.postersTitle, main })
}

function sheet(context: WorkContext, { path, title, how, place = siteName(context) }: Poster): Markup {
  const address = `${context.site.origin}${path}`
  return html`<article class="work-card poster">
    <p class="poster-who"><bdi>${place}</bdi></p>
    <h2>${title}</h2>
    <p>${how}</p>
    <img src="${qrImage(address)}" alt="${address}" width="264" height="264" />
    <p class="poster-address">${domainOf(context)}${path}</p>
  </article>`
}
