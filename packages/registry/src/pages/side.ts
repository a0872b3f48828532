import { badgeWords } from '@liangpai/presentation/verdict'
import { formatBadgeNo, type Station, type VerifiedVerdict } from '@liangpai/core'
import { formatLastDay, formatMoment } from '@liangpai/presentation'
import { html } from 'hono/html'
import { chainList } from './chain.ts'
import type { Frame, Markup } from './page.ts'
import { addressText } from './shop.ts'
import { pageWords } from './words/words.ts'

/** The evidence: who vouches, until when, as of when; what it does not mean. */
export function side({ language }: Frame, verdict: VerifiedVerdict): Markup {
  const words = badgeWords[language]
  const { station, chain, membership } = verdict
  return html`<aside class="side" id="side">
    <div class="evidence">
      ${chainList(chain, membership, language)}
      <dl class="facts">
        ${factsOf(verdict, language)}
        ${row(words.labels.oversight, html`${station ? html`${contact(station)}<br />` : ''}<a href="https://www.12315.cn/">${words.hotline}</a>`)}
      </dl>
    </div>
    <p class="disclaimer">${words.disclaimer(station?.name)}</p>
    ${others(verdict, language)}
  </aside>`
}

/** Rows of what is known; a fact that was not consented leaves none. */
function factsOf({ validUntil, asOf, badgeNo, facts }: VerifiedVerdict, language: Frame['language']): Markup {
  const words = badgeWords[language]
  return html`${row(words.labels.validUntil, formatLastDay(validUntil, language))}
  ${row(words.labels.asOf, formatMoment(asOf, language))}
  ${row(words.labels.badgeNo, html`<bdi class="nowrap">${formatBadgeNo(badgeNo)}</bdi>`)}
  ${facts.branch === undefined ? '' : row(words.facts.branch, facts.branch)}
  ${facts.pledge === undefined ? '' : row(words.facts.pledge, facts.pledge)}`
}

/** A label and its value. */
export const row = (label: string, value: Markup | string): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`

/** A station's contact is a link only where it is an https address or a telephone number. */
function contact({ name, contact: to }: Station): Markup {
  if (/^https:\/\/[^\s]+$/.test(to)) return html`<a href="${to}" rel="noopener">${name}</a>`
  const number = /^(?:tel:)?(\+?[0-9][0-9 -]{4,20})$/.exec(to)?.[1]
  if (number) return html`${name} <a class="nowrap" href="tel:${number.replace(/[ -]/g, '')}">${number}</a>`
  return html`${name} <span>${to}</span>`
}

function others({ shop: { urls, listing } }: VerifiedVerdict, language: Frame['language']): Markup | string {
  const words = pageWords[language]
  const more = urls.slice(1).map(
    (url) =>
      html`<li>
        <a href="${url}" rel="noopener"><bdi>${addressText(url)}</bdi></a>
      </li>`,
  )
  const listed =
    urls.length > 0 && listing
      ? html`<li><bdi>${listing.host}</bdi>, ${badgeWords[language].labels.listing} <bdi>${listing.id}</bdi></li>`
      : ''
  if (more.length === 0 && listed === '') return ''
  return html`<div class="others">
    <h2>${words.otherAddresses}</h2>
    <ul>
      ${more}${listed}
    </ul>
  </div>`
}
