import type { Language } from '../language.ts'
import type { Fact } from './choosableFacts.ts'
import { offer as offerEn } from './en/offer.ts'
import { receipt as receiptEn } from './en/receipt.ts'
import { receiptFile as fileEn } from './en/receiptFile.ts'
import { offer as offerHans } from './zh-Hans/offer.ts'
import { receipt as receiptHans } from './zh-Hans/receipt.ts'
import { receiptFile as fileHans, type ReceiptFileWords } from './zh-Hans/receiptFile.ts'
import { offer as offerHant } from './zh-Hant/offer.ts'
import { receipt as receiptHant } from './zh-Hant/receipt.ts'
import { receiptFile as fileHant } from './zh-Hant/receiptFile.ts'

/** What receipts are drawn with: their own words, and those of the consent for membership and facts. */
export type ReceiptWords = ReceiptFileWords & {
  membership: { full: string; probationary: string }
  facts: Readonly<Record<Fact, string>>
}

/** These alone, so that a page in whose browser a receipt is drawn loads no other words. */
export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  'zh-Hans': { ...fileHans, membership: receiptHans.membership, facts: offerHans.facts },
  'zh-Hant': { ...fileHant, membership: receiptHant.membership, facts: offerHant.facts },
  en: { ...fileEn, membership: receiptEn.membership, facts: offerEn.facts },
}
