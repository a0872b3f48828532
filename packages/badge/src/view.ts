import { formatBadgeNo, type Membership, type Shop } from '@liangpai/core'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { ICONS, looks, svg } from './look.ts'
import type { Outcome } from './outcome.ts'
import type { Popover } from './popover.ts'
import { formatDate, formatTime, type Language, nameIn, type Shown, type Words } from './words/index.ts'

/** All that a rendering needs; nothing is looked up below. */
export type View = {
  shown: Shown
  outcome: Outcome | undefined
  words: Words
  language: Language
  direction: string
  isCard: boolean
  theme: string
  /** Not in effect, and not asked to show it: the box stays, unseen. */
  hides: boolean
  /** Twelve characters, or what was given if they are none. */
  code: string
  /** The verify page, and its host. */
  href: string
  domain: string
  /** Widths of the card: 0 full, 1 narrow, 2 very narrow. */
  width: 0 | 1 | 2
  press: (event: MouseEvent) => void
}

const membershipOf = ({ outcome }: View): Membership | undefined =>
  outcome && outcome.state === 'verified' ? outcome.membership : undefined

export const icon = (view: View): TemplateResult =>
  svg(membershipOf(view) === 'probationary' ? ICONS.probationary : looks[view.shown].icon)

/** The words of the chip: two parts with a dot between them where there is a claim, one word elsewhere. */
export function label(view: View): TemplateResult | string {
  const membership = membershipOf(view)
  return membership
    ? html`<span class="x"
          ><span class="m">${view.words.member[membership]}</span><span class="d" lang="en"> · </span></span
        ><span class="x e">${view.words.verified}</span>`
    : stateText(view)
}

/** The state in one string, for assistive technology. */
export function stateText(view: View): string {
  const { words, shown } = view
  const membership = membershipOf(view)
  return membership ? `${words.member[membership]} · ${words.verified}` : shown === 'verified' ? '' : words.chip[shown]
}

/** The sentence of the state. `both` names the root beside the issuer. */
export function line(view: View, both: boolean): TemplateResult {
  const { outcome, shown, words, language, domain } = view
  const clauses = (texts: string[]) => html`${texts.map((text) => html`<span class="x">${text}</span>`)}`
  if (outcome && outcome.state === 'verified') {
    const issuer = nameIn(outcome.issuer, language)
    const root = outcome.chain[0] ? nameIn(outcome.chain[0], language) : issuer
    if (root === issuer || !both) return clauses(words.claim(outcome.membership, issuer))
    const { text, read } = words.under(root, issuer)
    const seen = clauses(words.claim(outcome.membership, text))
    // The sign between two names is not read out; the word that it stands for is.
    return text === read
      ? seen
      : html`<span aria-hidden="true">${seen}</span
          ><span class="hear">${words.claim(outcome.membership, read).join('')}</span>`
  }
  if (shown === 'verified') return html``
  return clauses(words.line[shown]({ issuer: '', domain, date: dateOf(outcome, language) }))
}

/** Valid from a day, or valid to the end of one: people see the day of `exp - 1`. */
function dateOf(outcome: Outcome | undefined, language: Language): string {
  if (!outcome || !('validUntil' in outcome)) return ''
  return formatDate(outcome.state === 'expired' ? outcome.validUntil - 1 : outcome.validFrom, language)
}

// Empty boxes as wide as the widest words reserve their place; widths in em (LOOK 8).
const GHOST_ZH = html`<span class="y" aria-hidden="true"
  ><span class="x"
    >&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg
    ><svg width=".8em"></svg></span
  ><span class="x">&#8203;<svg width="1em"></svg><svg width="1em"></svg><svg width="1em"></svg></span
></span>`
const GHOST_EN = html`<span class="y" aria-hidden="true"
  ><span class="x"
    >&#8203;<svg width="2.3em"></svg><svg width="2.1em"></svg><svg width="2.4em"></svg> <svg width="3.13em"></svg>
    <svg width="2.2em"></svg><svg width="1.6em"></svg><svg width=".8em"></svg></span
  ><span class="x">&#8203;<svg width="2.6em"></svg><svg width="2.3em"></svg></span
></span>`

const main = (view: View, popover: Popover, name: string, body: TemplateResult) =>
  html`<a
    class=${name}
    part="link"
    href=${view.href || nothing}
    target="_blank"
    rel="noopener"
    referrerpolicy="origin"
    aria-haspopup="dialog"
    aria-expanded=${popover.isOpen}
    aria-label=${view.words.name(stateText(view))}
    @click=${view.press}
    >${body}</a
  >`

export const chip = (view: View, popover: Popover): TemplateResult =>
  main(
    view,
    popover,
    'b',
    html`${icon(view)}<span class="c"
        >${view.language === 'en' ? GHOST_EN : GHOST_ZH}<span class="l">${label(view)}</span></span
      >${svg(ICONS.chevron)}`,
  )

/** The card. With a second link of its own it is a box, and the main link is stretched over it. */
export function card(view: View, popover: Popover): TemplateResult {
  const { outcome } = view
  const title = html`<span class="l">${label(view)}</span>`
  const isBox = outcome && outcome.state === 'wrongSite'
  const body = html`${icon(view)}<span class="k"
      ><span class="q">${isBox ? main(view, popover, 'z', title) : title}${svg(ICONS.chevron)}</span
      ><span class="p">${line(view, view.width === 0 && fits(view))}</span><span class="f">${foot(view)}</span></span
    >`
  return isBox ? html`<div class="b">${body}</div>` : main(view, popover, 'b', body)
}

/** Whether the names of root and issuer fit into the card together. */
function fits({ outcome, language }: View): boolean {
  if (!outcome || outcome.state !== 'verified' || !outcome.chain[0]) return false
  const length = nameIn(outcome.chain[0], language).length + nameIn(outcome.issuer, language).length
  return length <= (language === 'en' ? 40 : 14)
}

function foot({ outcome, words, language, code }: View) {
  if (outcome && outcome.state === 'verified')
    return html`<span class="u">${words.validUntil(formatDate(outcome.validUntil - 1, language))}</span
      ><span class="u">${words.checked(formatTime(outcome.asOf))}</span>`
  if (outcome && outcome.state === 'wrongSite') {
    const { href, host } = addressOf(outcome.shop)
    return html`<a href=${href} referrerpolicy="origin">${words.goRegistered(host)}</a>`
  }
  return words.code(formatBadgeNo(code))
}

/** Where a shop is: its address that this page is below, else at this origin, else its first; or its marketplace. */
export function addressOf({ urls, listing }: Pick<Shop, 'urls' | 'listing'>): {
  href: string
  host: string
  place: string
} {
  const { origin, href } = location
  const near =
    urls.find((url) => `${href}/`.startsWith(url)) || urls.find((url) => url.startsWith(`${origin}/`)) || urls[0]
  const url = new URL(near || `https://${listing ? listing.host : ''}/`)
  return { href: url.href, host: url.host, place: url.host + (url.pathname === '/' ? '' : url.pathname) }
}
