import { html, type Language, type Markup, pageWords, row, webAddress } from '@liangpai/presentation'
import { badgeWords, type Contact, type VerifyPageModel } from '@liangpai/presentation/verdict'
import { chainList } from './chainList.ts'

/** The evidence: who vouches, until when, as of when; what it does not mean. */
export function evidence(model: VerifyPageModel, language: Language): Markup {
  const [oversight, contacts] = model.oversight
  return html`<aside class="side" id="side">
    <div class="evidence">
      ${chainList(model)}
      <dl class="facts">
        ${model.rows.map(([label, value]) => row(label, html`<bdi>${value}</bdi>`))}
        ${row(oversight, contacts.map(contactLine))}
      </dl>
    </div>
    <p class="disclaimer">${model.disclaimer}</p>
    ${otherAddresses(model, language)}
  </aside>`
}

const contactLine = ({ lead, text, href }: Contact): Markup =>
  html`<div class="contact">
    ${lead !== '' && html`<bdi>${lead}</bdi>`}
    ${href === undefined ? html`<bdi>${text}</bdi>` : html`<a href="${href}" rel="noopener"><bdi>${text}</bdi></a>`}
  </div>`

function otherAddresses({ addresses, listing }: VerifyPageModel, language: Language): Markup | undefined {
  const others = addresses
    .slice(1)
    .map(({ href, text }) => html`<a href="${href}" rel="noopener">${webAddress(text)}</a>`)
  if (addresses.length > 0 && listing)
    others.push(html`${webAddress(listing.host)}, ${badgeWords[language].labels.listing} <bdi>${listing.id}</bdi>`)
  if (others.length === 0) return undefined
  return html`<div class="others">
    <h2>${pageWords[language].verify.otherAddresses}</h2>
    <ul>
      ${others.map((address) => html`<li>${address}</li>`)}
    </ul>
  </div>`
}
