import { badgeWords } from '@liangpai/presentation/verdict'
import { formatLastDay, nameIn, formatMoment } from '@liangpai/presentation'
import { formatBadgeNo, type VerifiedVerdict } from '@liangpai/core'
import { html } from 'hono/html'
import { encode } from 'uqr'
import { entriesOf } from './chain.ts'
import { icon } from './icons.ts'
import { domainOf, type Frame, type Markup, officeName } from './page.ts'
import { row } from './side.ts'
import { pageWords } from './words/words.ts'

/** The printed copy: as of a moment, with the way to the present state. */
export function paper(frame: Frame, verdict: VerifiedVerdict): Markup {
  const { language, registry } = frame
  const [words, badge] = [pageWords[language], badgeWords[language]]
  const { shop, membership, facts, chain, asOf, validUntil, badgeNo, station } = verdict
  const where = [
    ...shop.urls,
    ...(shop.listing ? [`${shop.listing.host}, ${badge.labels.listing} ${shop.listing.id}`] : []),
  ]
  return html`<article class="paper">
    <header>
      <b>${officeName(frame)}</b><span>${words.check} <i class="dot">·</i> ${words.printed}</span>
    </header>
    <div class="paper-body">
      <div>
        <p class="belongs">${words.belongsTo}</p>
        <p class="shop">${shop.name}</p>
        ${where.map((one) => html`<p class="address">${one}</p>`)}
        <hr />
        <p class="title">${icon(membership, 24, 'mark')} ${badge.printed(membership, formatMoment(asOf, language))}</p>
        <dl class="facts">
          ${row(badge.facts.name, facts.name ?? words.noName)}
          ${row(
            badge.labels.issuer,
            entriesOf(chain)
              .map((one) => nameIn(one, language))
              .join(' › '),
          )}
          ${row(badge.labels.validUntil, formatLastDay(validUntil, language))}${row(badge.labels.badgeNo, formatBadgeNo(badgeNo))}
          ${facts.branch === undefined ? '' : row(badge.facts.branch, facts.branch)}${facts.pledge === undefined ? '' : row(badge.facts.pledge, facts.pledge)}
        </dl>
      </div>
      <figure>
        <img src="${qrImage(`${registry.origin}/verify/${badgeNo}`)}" alt="" width="132" height="132" />
        <figcaption>${words.scan(domainOf(frame))}</figcaption>
      </figure>
    </div>
    <p class="paper-note"><b>${words.paperNote}</b>${badge.disclaimer(station?.name)}</p>
  </article>`
}

/** A QR code with its quiet zone of four modules, as an image: phones read images, not backgrounds. */
function qrImage(address: string): string {
  const { data, size } = encode(address, { border: 4, ecc: 'M' })
  const modules = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${modules}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
