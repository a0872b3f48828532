import { formatMoment } from '@liangpai/presentation'
import type { Choice } from '../../office/offer/schemas.ts'
import type { OfferView } from '../../office/offer/viewOffer.ts'
import { FACTS, type ReceiptNames } from '../protocol.ts'
import { setCopyText } from './copyButton.ts'
import { byId, fillSlots } from './dom.ts'
import { type ConsentResult, language } from './memberActs.ts'
import { writeShortened } from './omission.ts'
import { placeOf } from './shopPlace.ts'

const [COMMA, SEPARATOR] = language === 'en' ? [', ', ', '] : ['，', '、']

/** Writes the receipt of a consent and the stop link, shortened. */
export function writeReceipt(
  offer: OfferView,
  choice: Choice,
  { consentedAt, receipt, stopLink }: ConsentResult,
): void {
  writeSummary(offer, choice, consentedAt)
  const file = new Blob([receipt], { type: 'application/jose' })
  byId('download-receipt', HTMLAnchorElement).href = URL.createObjectURL(file)
  writeShortened(byId('stop-link', HTMLElement), stopLink, [stopLink.slice(stopLink.indexOf('#') + 5, -3)])
  setCopyText(byId('copy-stop-link', HTMLButtonElement), stopLink)
}

function writeSummary({ shop, membership, facts }: OfferView, choice: Choice, consentedAt: number): void {
  const names: ReceiptNames = JSON.parse(byId('receipt', HTMLElement).dataset['names'] ?? '{}')
  const list = (parts: (keyof ReceiptNames)[]) => parts.map((part) => names[part]).join(SEPARATOR)
  const offered = FACTS.filter((fact) => facts[fact])
  fillSlots({
    consentedAt: formatMoment(consentedAt, language),
    madePublic: list([membership, 'issuer', ...offered.filter((fact) => choice[fact])]),
    keptPrivate: list(offered.filter((fact) => !choice[fact])),
    shopAndPlace: [shop.name, placeOf(shop)].join(COMMA),
  })
}
