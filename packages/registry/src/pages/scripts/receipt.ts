import { formatMoment } from '@liangpai/presentation'
import { setCopyText, byId, setHidden } from '@liangpai/server/scripts'
import type { AgreedOffer } from '../offerAnswer.ts'
import { FACTS, type ReceiptNames } from '../protocol.ts'
import { fillSlots } from './fillSlots.ts'
import { language } from './memberActs.ts'
import { offerReceipt } from './receiptFile.ts'
import { writeShortened } from './omission.ts'

const SEPARATOR = language === 'en' ? ', ' : '、'

/** Writes the receipt of a consent and the stop link. */
export function writeReceipt(offer: AgreedOffer): void {
  const { receipt, stopLink } = offer.consented
  writeSummary(offer)
  offerReceipt(byId('download-receipt', HTMLAnchorElement), receipt).catch(() => {}) // the reopened page offers it again
  setHidden('[data-has="stop-link"]', stopLink === undefined)
  for (const id of ['stop-link', 'stop-link-again']) writeLink(id, stopLink)
}

/** Writes a private link, shortened, with the button that copies all of it. */
export function writeLink(id: string, link = ''): void {
  writeShortened(byId(id, HTMLElement), link, [link.slice(link.indexOf('#') + 5, -3)])
  setCopyText(byId(`copy-${id}`, HTMLButtonElement), link)
}

function writeSummary({ membership, facts, consented }: AgreedOffer): void {
  const names: ReceiptNames = JSON.parse(byId('receipt', HTMLElement).dataset['names'] ?? '{}')
  const list = (parts: (keyof ReceiptNames)[]) => parts.map((part) => names[part]).join(SEPARATOR)
  const isPublic = (fact: (typeof FACTS)[number]) => consented.facts[fact] !== undefined
  fillSlots({
    consentedAt: formatMoment(consented.consentedAt, language),
    madePublic: list([membership, 'issuer', ...FACTS.filter(isPublic)]),
    keptPrivate: list(FACTS.filter((fact) => facts[fact] !== undefined && !isPublic(fact))),
  })
}
