import type { VerifiedVerdict } from '@liangpai/core'
import { badgeWords } from '@liangpai/presentation/verdict'
import { html } from 'hono/html'
import { claim, claimTitle } from './chain.ts'
import { clauses } from './clauses.ts'
import { icon } from './icons.ts'
import type { Frame, Markup } from './page.ts'
import { addressText, type WayThere, wayTo } from './shop.ts'
import { pageWords } from './words/words.ts'

const LONG_NAME = 16

/** The plate: whose badge it is, whether that is where the buyer was, the way there; below and smaller, the claim. */
export function plate(frame: Frame, verdict: VerifiedVerdict): Markup {
  const { shop } = verdict
  const words = pageWords[frame.language]
  const long = [...shop.name].length > LONG_NAME ? 'long' : ''
  const way = wayTo(shop)
  return html`<div class="stack">
    <section
      class="plate"
      id="plate"
      data-addresses="${JSON.stringify(shop.urls)}"
      data-listing="${shop.listing?.host ?? ''}"
    >
      <div class="whose">
        <h1>
          <span class="belongs">${words.belongsTo}</span> <span class="shop ${long}"><bdi>${shop.name}</bdi></span>
        </h1>
        ${headline(frame, verdict)}
      </div>
      <div class="question" id="question">
        <h2>${words.isThisIt}</h2>
        <div id="asked">${asked(frame, verdict)}</div>
      </div>
      ${way ? wayThere(frame, verdict, way) : ''} ${vouched(frame, verdict)}
    </section>
    ${outcomes(frame)}
  </div>`
}

/** The address under the name; the script puts the one the buyer came from in its place. */
function headline({ language }: Frame, { shop: { urls, listing } }: VerifiedVerdict): Markup {
  const badge = badgeWords[language]
  const [first] = urls
  if (first !== undefined) return html`<p class="address" id="address"><bdi>${addressText(first)}</bdi></p>`
  return html`<dl class="listing">
    <div>
      <dt>${badge.labels.platform}</dt>
      <dd><bdi>${listing?.host}</bdi></dd>
    </div>
    <div>
      <dt>${badge.labels.listing}</dt>
      <dd><bdi>${listing?.id}</bdi></dd>
    </div>
  </dl>`
}

function asked({ language }: Frame, { shop: { urls, listing } }: VerifiedVerdict): Markup {
  const words = pageWords[language]
  if (urls.length === 0 && listing)
    return html`<p>${clauses(words.findListing(listing.host, listing.id), language)}</p>`
  return html`<p>${clauses(words.notTold, language)}</p>
    <p>${clauses(words.compare, language)}</p>`
}

function wayThere(frame: Frame, { shop }: VerifiedVerdict, { href, host }: WayThere): Markup {
  const words = pageWords[frame.language]
  const copy =
    shop.urls.length === 0 && shop.listing
      ? html`<button
          type="button"
          class="button outlined"
          data-copy="${shop.listing.id}"
          data-copied="${words.copied}"
          hidden
        >
          ${words.copyShopId(shop.listing.id)}
        </button>`
      : ''
  return html`<div class="way">
    <a class="button filled" id="way" href="${href}" rel="noopener">${goTo(badgeWords[frame.language].goTo, host)}</a
    >${copy}
  </div>`
}

/** The button's words around the host, which the script replaces. */
function goTo(words: (host: string) => string, host: string): Markup {
  const [before, after] = words('\n').split('\n')
  return html`<span>${before}<bdi>${host}</bdi>${after}</span>`
}

function vouched({ language }: Frame, { membership, chain, facts }: VerifiedVerdict): Markup {
  const words = pageWords[language]
  const operator = facts.name === undefined ? html`${words.noName}` : html`<b><bdi>${facts.name}</bdi></b>`
  return html`<div class="vouched" id="vouched">
    ${icon(membership, 32, 'mark')}
    <div>
      <p class="title">${claimTitle(membership, language)}</p>
      <p class="claim">${claim(chain, membership, language)}</p>
      <p class="operator"><span>${badgeWords[language].facts.name}</span> ${operator}</p>
    </div>
  </div>`
}

/** What the script may put in the place of the question, on the browser's own word. */
function outcomes({ language }: Frame): Markup {
  const words = pageWords[language]
  const pair = html`<dl class="pair">
    <div>
      <dt>${badgeWords[language].labels.registered}</dt>
      <dd class="registered"></dd>
    </div>
    <div class="from">
      <dt>${words.cameFrom}</dt>
      <dd></dd>
    </div>
  </dl>`
  return html`<template id="same"
      >${pair}
      <p class="same">${icon('same', 20)} ${words.same}</p></template
    >
    <template id="host-only"
      ><p>${clauses(words.hostOnly, language)}</p>
      <p>${clauses(words.compare, language)}</p></template
    >
    <template id="differs"
      >${pair}
      <div class="mismatch">
        ${icon('wrongSite', 28)}
        <div>
          <p class="title">${badgeWords[language].state.wrongSite}</p>
          <p>${words.differs}</p>
        </div>
      </div></template
    >
    <template id="also"
      ><div class="also">
        <p>${clauses(words.alsoFromTests, language)}</p>
        <p><a href="https://www.12315.cn/">${words.reportAddress}</a></p>
      </div></template
    >`
}
