import {
  type Content,
  formatDate,
  formatLastDay,
  html,
  iconImage,
  icons,
  type Language,
  type Markup,
  organizationWords,
  pageWords,
  webAddress,
} from '@liangpai/presentation'
import { dayOf, startOfDay } from '@liangpai/server'
import type { RequestView, ShopProof } from '../../office/inbox/requestView.ts'
import type { WorkContext } from './workContext.ts'

/** What was asked for, each with what shows it. The member's choices are theirs, later. */
export function requestFacts(context: WorkContext, view: RequestView): Markup {
  const { language } = context
  const words = pageWords[language].inbox
  const { facts } = words
  return html`<dl class="facts">
    ${view.newName !== undefined && fact(facts.name, html`<b><bdi>${view.newName}</bdi></b>`, `${facts.before} ${view.name}`)}
    ${statusFact(view, language)} ${shopFacts(view, language)}
    ${view.before && fact(facts.before, html`<bdi>${view.before.shop.name}</bdi>`, view.before.organization[language])}
    ${view.relation !== 'operator' && fact(facts.role, organizationWords[language].shopRelation[view.relation])}
    ${view.note !== undefined && fact(facts.note, html`<bdi>${view.note}</bdi>`)}
    ${view.pledge !== undefined && fact(facts.pledge, html`<bdi>${view.pledge}</bdi>`, words.pledgeLater)}
    ${view.isByForm && fact(facts.way, words.byForm, !view.attested && words.byFormUnseen)}
    ${!view.badge && fact(facts.made, words.chosenLater)}
    ${!view.attested && fact(facts.reviewer, words.reviewedBy(view.issuer[language]))} ${endFact(view, language)}
  </dl>`
}

const fact = (label: string, value: Content, proof?: Content | false): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
    ${proof !== undefined && proof !== false && html`<dd class="proof">${proof}</dd>`}
  </div>`

function statusFact({ membership, evidence }: RequestView, language: Language): Markup {
  const words = pageWords[language].inbox
  const proof =
    evidence &&
    words.rollChecked(
      organizationWords[language].evidence[evidence.kind],
      formatDate(startOfDay(evidence.date), language),
    )
  return fact(words.facts.status, membership ? words.statuses[membership] : words.toBeAttested, proof)
}

/** Each address and listing with how it was shown to be the member's. */
const shopFacts = ({ proofs, shop }: RequestView, language: Language): Markup[] =>
  proofs.map((proof) => {
    const { facts } = pageWords[language].inbox
    const isListing = !shop.urls.includes(proof.claim)
    return fact(
      isListing ? facts.listing : facts.shop,
      html`<b>${webAddress(proof.claim)}</b>`,
      proofState(proof, language),
    )
  })

function proofState({ method, isProven, lookedAtBy, failures }: ShopProof, language: Language): Content {
  const words = pageWords[language].inbox
  if (failures > 0) return words.proofWrong(failures)
  if (isProven) return html`${iconImage(icons.tick, 14)} ${method === 'file' ? words.fileInPlace : words.lookedByTwo}`
  if (method === 'file') return words.fileMissing
  return lookedAtBy === undefined ? words.notLooked : words.lookedByOne(lookedAtBy)
}

function endFact({ badge, willSign }: RequestView, language: Language): Markup | undefined {
  const end = badge?.validUntil ?? willSign?.exp
  return end === undefined ? undefined : fact(pageWords[language].inbox.facts.validUntil, formatLastDay(end, language))
}

/** The sentence that will be signed, from the data that it is signed from. */
export function signedSentence({ language }: WorkContext, { willSign, issuer }: RequestView): Markup | undefined {
  if (!willSign) return undefined
  const words = pageWords[language].inbox
  const { shop, membership, exp } = willSign
  const place = [...shop.urls, ...(shop.listing ? [`${shop.listing.host} ${shop.listing.id}`] : [])]
  const status = words.statuses[membership]
  const date = formatLastDay(exp, language)
  return html`<section class="will-sign">
    <h3 class="section-title">${words.willSign}</h3>
    <div class="quiet-box">
      <p>${words.sentence(issuer[language], shop.name, words.parts(...place), status, date)}</p>
      <p class="hint">${words.sentenceNote}</p>
    </div>
  </section>`
}

/** Today, as a date field has it. */
export const today = ({ now }: WorkContext): string => dayOf(now)
