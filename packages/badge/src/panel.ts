import { formatBadgeNo, type Organization, type Station, type Verdict } from '@liangpai/core'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { ICONS, svg } from './look.ts'
import type { Popover } from './popover.ts'
import { addressOf, icon, label, line, type View } from './view.ts'
import { formatDate, formatTime, nameIn } from './words/index.ts'

type Verified = Extract<Verdict, { state: 'verified' }>
type WrongSite = Extract<Verdict, { state: 'wrongSite' }>

const HOTLINE = 'https://www.12315.cn/'

/** The details, opened by the person's own press; a dialog in both of its forms. */
export function panel(view: View, popover: Popover): TemplateResult {
  const { outcome, words } = view
  const time = outcome && (outcome.state === 'expired' || outcome.state === 'notYetValid')
  return html`<dialog
    class=${popover.isNarrow ? 'st' : nothing}
    part="panel"
    tabindex="-1"
    aria-labelledby="t"
    @close=${popover.closed}
    @click=${popover.outside}
    @keydown=${popover.key}
  >
    <section class="h">
      ${icon(view)}
      <h2 id="t">${label(view)}</h2>
      <button type="button" aria-label=${words.close} @click=${popover.close}>${svg(ICONS.cross)}</button>
      <p>${line(view, true)}${time ? html` <span class="x">${words.clock}</span>` : nothing}</p>
    </section>
    ${
      outcome && outcome.state === 'verified'
        ? verified(view, outcome)
        : outcome && outcome.state === 'wrongSite'
          ? wrongSite(view, outcome)
          : rest(view)
    }
  </dialog>`
}

const row = (term: string, body: unknown) =>
  html`<dt>${term}</dt>
    <dd>${body}</dd>`

function verified(view: View, verdict: Verified): TemplateResult {
  const { words, language } = view
  const { shop, facts, station, validUntil, asOf } = verdict
  return html`<section>
      <dl>
        ${row(words.shop, html`<span>${shop.name}</span>${place(view, shop)}`)}
        ${row(words.issuer, chainOf(view, verdict.chain))} ${row(words.until, formatDate(validUntil - 1, language))}
        ${row(words.asOf, html`<bdi>${formatDate(asOf, language)} ${formatTime(asOf)}</bdi>`)} ${codeRow(view)}
        ${facts.branch ? row(words.branch, facts.branch) : nothing}
        ${facts.pledge ? row(words.pledge, facts.pledge) : nothing}
        ${row(words.oversight, html`${station ? contact(station) : nothing}<a href=${HOTLINE} target="_blank" rel="noopener noreferrer">${words.hotline}</a>`)}
      </dl>
    </section>
    <section class="j">${words.disclaimer(station && station.name)}</section>
    <section>
      ${check(view)}
      <details>
        <summary>${words.why}${svg(ICONS.chevron)}</summary>
        ${words.because}
      </details>
    </section>`
}

const place = ({ words }: View, { urls, listing }: Verified['shop']) =>
  urls.length
    ? html`<b><bdi>${addressOf({ urls }).place}</bdi></b
        ><span class="ok">${svg(ICONS.tick)}${words.same}</span>`
    : html`<span><bdi>${listing && listing.host}</bdi> <b>${listing && listing.id}</b></span>`

/** A contact is a link only where it is an address or a telephone number. */
const contact = ({ name, contact: where }: Station) =>
  /^(https:\/\/|tel:)/.test(where)
    ? html`<a href=${where} target="_blank" rel="noopener noreferrer">${name}</a>`
    : html`<span>${name} <bdi>${where}</bdi></span>`

/** From the root down to the issuer; an organisation that stands as root and as office is one entry. */
function chainOf({ words, language }: View, chain: Organization[]): TemplateResult {
  const shown = chain.filter(({ name, kind }, at) => {
    const above = chain[at - 1]
    return !above || above.name !== name || above.kind !== kind
  })
  const last = shown.length - 1
  return html`<ol>
      ${shown.map(
        (one, at) =>
          html`<li>
            ${svg(at === last ? ICONS.full : ICONS.ring)}<span
              ><span>${nameIn(one, language)}</span
              ><small
                >${words.kind[one.kind]}${at === last ? ` · ${words.signs}` : at ? '' : ` · ${words.top}`}</small
              ></span
            >
          </li>`,
      )}
    </ol>
    ${last ? html`<small>${words.levels}</small>` : nothing}`
}

const codeRow = ({ words, code }: View) => row(words.badgeNo, html`<bdi>${formatBadgeNo(code)}</bdi>`)

const check = ({ words, href, domain }: View) =>
  href
    ? html`<a class="go" href=${href} target="_blank" rel="noopener" referrerpolicy="origin"
        >${words.checkAt(domain)}${svg(ICONS.outward)}</a
      >`
    : nothing

function wrongSite(view: View, { shop }: WrongSite): TemplateResult {
  const { words } = view
  const { href, host } = addressOf(shop)
  const [wanted, found] = pairOf(href, location.href)
  return html`<section>
      <dl>
        ${row(words.shop, shop.name)}
        ${shop.urls.length ? row(words.registered, html`<code><bdi>${wanted}</bdi></code>`) : listingRows(view, shop)}
        ${row(words.here, html`<code><bdi>${difference(found, wanted)}</bdi></code>`)} ${codeRow(view)}
      </dl>
    </section>
    <section><a class="go full" href=${href} referrerpolicy="origin">${words.go(host)}</a>${check(view)}</section>`
}

const listingRows = ({ words }: View, { listing }: WrongSite['shop']) =>
  listing ? html`${row(words.platform, listing.host)}${row(words.listing, listing.id)}` : nothing

/** Two addresses to compare: the hosts where they differ, with their paths where they do not. */
function pairOf(wanted: string, found: string): [string, string] {
  const [a, b] = [new URL(wanted), new URL(found)]
  return a.host === b.host ? [a.host + a.pathname, b.host + b.pathname] : [a.host, b.host]
}

/** The part in which an address differs from another, marked. */
function difference(text: string, other: string): TemplateResult {
  const most = Math.min(text.length, other.length)
  let end = 0
  while (end < most && text[text.length - 1 - end] === other[other.length - 1 - end]) end++
  let start = 0
  while (start < most - end && text[start] === other[start]) start++
  const stop = text.length - end
  return html`${text.slice(0, start)}<u>${text.slice(start, stop)}</u>${text.slice(stop)}`
}

const rest = (view: View) =>
  html`<section>
      <dl>${codeRow(view)}</dl>
    </section>
    ${view.href ? html`<section>${check(view)}</section>` : nothing}`
