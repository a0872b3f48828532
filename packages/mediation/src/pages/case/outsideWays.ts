import { hotlineUrl, html, iconImage, icons, type Markup } from '@liangpai/presentation'
import type { CasePage } from './casePage.ts'
import { wordsOf } from './words.ts'

/** A button that leads to the national platform. */
export const platformButton = (page: CasePage, kind: 'filled' | 'outlined'): Markup => {
  const { outcome } = wordsOf(page)
  return html`<a class="button ${kind}" href="${hotlineUrl}" rel="noopener"
    ><span>${outcome.toPlatform}</span> ${iconImage(icons.outward, 16)}</a
  >`
}

/** The same, short, beside another way. */
export const shortPlatformButton = (page: CasePage): Markup =>
  html`<a class="button outlined" href="${hotlineUrl}" rel="noopener"
    ><span>${wordsOf(page).party.to12315}</span> ${iconImage(icons.outward, 16)}</a
  >`
