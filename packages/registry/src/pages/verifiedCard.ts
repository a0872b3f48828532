import {
  clauses,
  html,
  iconImage,
  type Language,
  type Markup,
  pageWords,
  row,
  webAddress,
  withMarkup,
} from '@liangpai/presentation'
import { badgeWords, type ShopAddress, type VerifyPageModel } from '@liangpai/presentation/verdict'
import { badgeSentence, chipLabel } from './badgeText.ts'
import { originAnswers } from './originAnswers.ts'

/** A name of more characters is set one step smaller (LOOK 3). */
const LONG_NAME = 16

/** Whose badge it is, whether that is where the buyer was, the way there; below and smaller, the claim. */
export function verifiedCard(model: VerifyPageModel, reportUrl: string, language: Language): Markup {
  const { shopName, addresses, listing, way } = model
  const words = pageWords[language].verify
  return html`<div class="stack">
    <section
      class="plate"
      id="plate"
      data-addresses="${JSON.stringify(addresses.map(({ href }) => href))}"
      data-listing="${listing?.host ?? ''}"
    >
      <div class="whose">
        <h1>
          <span class="belongs">${words.belongsTo}</span>
          <span class="shop ${[...shopName].length > LONG_NAME && 'long'}"><bdi>${shopName}</bdi></span>
        </h1>
        ${headline(model, language)}
      </div>
      <div class="question" id="question">
        <h2>${words.question}</h2>
        <div id="comparison">${howToCompare(model, language)}</div>
      </div>
      ${way && wayThere(model, way, language)} ${claimBelow(model, language)}
    </section>
    ${originAnswers(reportUrl, language)}
  </div>`
}

/** The address under the name; the script puts the one that the buyer came from in its place. */
function headline({ addresses: [first], listing }: VerifyPageModel, language: Language): Markup {
  if (first) return html`<p class="address">${webAddress(first.text, 'address')}</p>`
  const { labels } = badgeWords[language]
  return html`<dl class="listing">
    ${row(labels.platform, webAddress(listing?.host ?? ''))} ${row(labels.listing, html`<bdi>${listing?.id}</bdi>`)}
  </dl>`
}

/** What stands below the question until the script knows more: how the buyer compares. */
function howToCompare({ addresses, listing }: VerifyPageModel, language: Language): Markup {
  const words = pageWords[language].verify
  if (addresses.length === 0 && listing)
    return html`<p>${clauses(words.findListing(listing.host, listing.id), language)}</p>`
  return html`<p>${clauses(words.originUnknown, language)}</p>
    <p>${clauses(words.compare, language)}</p>`
}

const wayThere = ({ addresses, listing }: VerifyPageModel, { href, host }: ShopAddress, language: Language): Markup =>
  html`<div class="way">
    <a class="button filled" id="way" href="${href}" rel="noopener"
      ><span>${withMarkup(badgeWords[language].goTo, webAddress(host, 'way-host'))}</span></a
    >
    ${addresses.length === 0 && listing && copyShopId(listing.id, language)}
  </div>`

const copyShopId = (id: string, language: Language): Markup =>
  html`<button
    type="button"
    class="button outlined"
    data-copy="${id}"
    data-copied="${pageWords[language].frame.copied}"
    hidden
  >
    ${pageWords[language].verify.copyShopId(id)}
  </button>`

const claimBelow = ({ chip, claim, operator, issuers }: VerifyPageModel, language: Language): Markup =>
  html`<div class="vouched" id="vouched">
    ${iconImage(chip.icon, 32, 'mark')}
    <div>
      <p class="title">${chipLabel(chip, language)}</p>
      <p class="claim">
        ${badgeSentence(
          claim,
          issuers.entries.map(({ name }) => name),
        )}
      </p>
      <p class="operator">
        <span>${badgeWords[language].facts.name}</span>
        ${operator === undefined ? pageWords[language].verify.nameNotShown : html`<b><bdi>${operator}</bdi></b>`}
      </p>
    </div>
  </div>`
