import type { VerifiedVerdict } from '@liangpai/core'
import { formatMoment } from '../dates.ts'
import type { Language } from '../language.ts'
import { addressText, type ShopAddress, shopAddress } from './address.ts'
import { type ChainEntry, chainEntries } from './chain.ts'
import { type ChipModel, chipModel } from './chipModel.ts'
import type { Contact } from './contact.ts'
import { evidenceRows, factRows, oversightContacts, type Row } from './rows.ts'
import { claimSentence, type Sentence } from './sentence.ts'
import { badgeWords } from './words/badgeWords.ts'

/** What the verify page of a verified badge says: whose it is and the way there first, then who vouches (LOOK 10). */
export type VerifyPageModel = {
  shopName: string
  /** The registered addresses as they are printed, first the one of the headline. */
  addresses: { href: string; text: string }[]
  listing: { host: string; id: string } | undefined
  way: ShopAddress | undefined
  chip: ChipModel
  claim: Sentence
  /** The member's name, if they agreed to publish it. */
  operator: string | undefined
  issuers: { label: string; entries: ChainEntry[]; note: string }
  rows: Row[]
  oversight: Row<Contact[]>
  disclaimer: string
  /** On paper: what it was and when, and the rows beside it. */
  printed: { title: string; rows: Row[] }
}

/** The verify page of a verdict. `badgeNo` is the number as people read it. */
export function verifyPageModel(verdict: VerifiedVerdict, badgeNo: string, language: Language): VerifyPageModel {
  const { labels, levelByLevel, disclaimer } = badgeWords[language]
  const { shop, facts, chain, station } = verdict
  const entries = chainEntries(chain, language)
  const consented = factRows(facts, ['branch', 'pledge'], language)
  const rows = [...evidenceRows(verdict, badgeNo, language), ...consented]
  return {
    shopName: shop.name,
    addresses: shop.urls.map((href) => ({ href, text: addressText(href) })),
    listing: shop.listing,
    way: shopAddress(shop),
    chip: chipModel(verdict, language),
    claim: claimSentence(verdict, language),
    operator: facts.name,
    issuers: { label: labels.issuer, entries, note: entries.length > 1 ? levelByLevel : '' },
    rows,
    oversight: [labels.oversight, oversightContacts(verdict, language)],
    disclaimer: disclaimer(station && station.name),
    printed: printedOf(verdict, entries, rows, language),
  }
}

function printedOf({ membership, asOf }: VerifiedVerdict, entries: ChainEntry[], rows: Row[], language: Language) {
  const { labels, printed } = badgeWords[language]
  const issuers = entries.map(({ name }) => name).join(' › ')
  return {
    title: printed(membership, formatMoment(asOf, language)),
    // The title already says when.
    rows: [[labels.issuer, issuers] as const, ...rows.filter(([label]) => label !== labels.asOf)],
  }
}
