import { colors, html, iconImage, type Markup, pageWords, row, webAddress } from '@liangpai/presentation'
import { badgeWords, type VerifyPageModel } from '@liangpai/presentation/verdict'
import { domainOf, siteName, type PageContext } from '@liangpai/server/pages'
import { qrCode } from '../picture/qrCode.ts'

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

/** A QR code as an image: phones read images, not backgrounds. */
function qrImage(address: string): string {
  const { path, size } = qrCode(address)
  const { paper, ink } = colors.print
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="${paper}" d="M0 0h${size}v${size}H0z"/><path fill="${ink}" d="${path}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
