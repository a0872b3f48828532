import { html, iconImage, type Markup, pageWords, row, webAddress } from '@liangpai/presentation'
import { badgeWords, type VerifyPageModel } from '@liangpai/presentation/verdict'
import { domainOf, qrImage, siteName, type PageContext } from '@liangpai/server/pages'

/** The printed copy: as of a moment, with the way to the present state. `url` is that of the verify page. */
export function printed(context: PageContext, model: VerifyPageModel, url: string): Markup {
  const words = pageWords[context.language].verify
  return html`<article class="printed-copy">
    <header>
      <b><bdi>${siteName(context)}</bdi></b
      ><span>${words.subject} <i class="dot">·</i> ${words.printed}</span>
    </header>
    <div class="columns">
      ${printedFacts(context, model)}
      <figure>
        <img src="${qrImage(url)}" alt="" width="132" height="132" />
        <figcaption>${words.scan(domainOf(context))}</figcaption>
      </figure>
    </div>
    <p class="printed-note"><b>${words.printedNote}</b>${context.language === 'en' && ' '}${model.disclaimer}</p>
  </article>`
}

function printedFacts(
  { language }: PageContext,
  { shopName, addresses, listing, chip, operator, printed }: VerifyPageModel,
) {
  const words = pageWords[language].verify
  const { labels, facts } = badgeWords[language]
  const listed = listing && `${listing.host}, ${labels.listing} ${listing.id}`
  return html`<div>
    <p class="belongs">${words.belongsTo}</p>
    <p class="shop"><bdi>${shopName}</bdi></p>
    ${addresses.map(({ href }) => html`<p class="address">${webAddress(href)}</p>`)}
    ${listed && html`<p class="address">${listed}</p>`}
    <hr />
    <p class="title">${iconImage(chip.icon, 24, 'mark')} ${printed.title}</p>
    <dl class="facts">
      ${[[facts.name, operator ?? words.nameNotShown] as const, ...printed.rows].map(([label, value]) => row(label, html`<bdi>${value}</bdi>`))}
    </dl>
  </div>`
}
