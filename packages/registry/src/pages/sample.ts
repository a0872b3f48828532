import { badgeWords } from '@liangpai/presentation/verdict'
import type { Membership } from '@liangpai/core'
import { html } from 'hono/html'
import type { Language } from '../registry.ts'
import { claimTitle } from './chain.ts'
import { icon } from './icons.ts'
import type { Markup } from './page.ts'

// Drawings of the badge for the member's pages: they show what customers will see, and are not the badge.

/** Both labels stand in the page; the script shows the one that fits. */
const each = (draw: (membership: Membership) => Markup): Markup =>
  html`${(['full', 'probationary'] as const).map((one) => html`<span class="sample" data-membership="${one}">${draw(one)}</span>`)}`

/** The chip. */
export const chipSample = (language: Language): Markup =>
  each(
    (membership) =>
      html`<span class="chip"
        >${icon(membership, 18)}<span>${claimTitle(membership, language)}</span>${icon('chevron', 12, 'chevron')}</span
      >`,
  )

/** The card, with the member's shop and issuer to be filled in. */
export const cardSample = (language: Language): Markup =>
  each((membership) => {
    const words = badgeWords[language]
    const line = words.claim(membership, '\n').map((clause) => {
      const [before, after] = clause.split('\n')
      const issuer = after === undefined ? '' : html`<span data-fill="issuer"></span>`
      return html`<span class="clause">${before}${issuer}${after}</span>`
    })
    const [until, then] = words.validUntil('\n').split('\n')
    return html`<span class="card"
      >${icon(membership, 36)}<span
        ><span class="card-title"
          ><span>${claimTitle(membership, language)}</span>${icon('chevron', 14, 'chevron')}</span
        >
        <span class="card-line">${line}</span>
        <span class="card-foot">${until}<span data-fill="validUntil"></span>${then}</span></span
      ></span
    >`
  })

/** What stands elsewhere: the block of another address. */
export const elsewhereSample = (language: Language): Markup =>
  html`<span class="chip block"
    >${icon('wrongSite', 18)}<span>${badgeWords[language].state.wrongSite}</span>${icon('chevron', 12, 'chevron')}</span
  >`
