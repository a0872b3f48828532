import type { Shop } from '@liangpai/core'
import { type AddressParts, addressDifference, shopAddress } from './address.ts'
import type { BadgeContext } from './cardModel.ts'
import { type ChainEntry, chainEntries } from './chain.ts'
import { type ChipModel, chipModel } from './chipModel.ts'
import type { Contact } from './contact.ts'
import type { DisplayedVerdict, VerifiedVerdict, WrongSiteVerdict } from './displayedVerdict.ts'
import { evidenceRows, factRows, oversightContacts, type Row } from './rows.ts'
import { claimSentence, type Sentence, stateSentence } from './sentence.ts'
import { badgeWords } from './words/badgeWords.ts'

/** What stands beside a label of the panel. */
export type PanelValue =
  | string
  /** The shop; `same` says that its address is this page's. */
  | { kind: 'shop'; name: string; address: string; same: string }
  | { kind: 'listing'; name: string; host: string; id: string }
  | { kind: 'chain'; entries: ChainEntry[]; note: string }
  | { kind: 'address'; parts: AddressParts }
  | { kind: 'contacts'; contacts: Contact[] }

/** A button that is a link. */
export type PanelLink = { href: string; text: string }

/** The details of a badge, from top to bottom. */
export type PanelModel = ChipModel & {
  sentence: Sentence
  rows: Row<PanelValue>[]
  disclaimer?: string
  /** To the registered shop. */
  goTo?: PanelLink
  /** To the verify page. */
  check?: PanelLink
  whyShown?: { question: string; answer: string }
}

/** The panel of a verdict. Membership is spoken of in `verified` alone. */
export function panelModel(verdict: DisplayedVerdict | undefined, context: BadgeContext): PanelModel {
  const { language, verifyUrl, domain } = context
  const { checkAt } = badgeWords[language]
  return {
    ...chipModel(verdict, language),
    ...detailsOf(verdict, context),
    ...(verifyUrl && { check: { href: verifyUrl, text: checkAt(domain) } }),
  }
}

type Details = Omit<PanelModel, keyof ChipModel | 'check'>

function detailsOf(verdict: DisplayedVerdict | undefined, context: BadgeContext): Details {
  if (verdict && verdict.state === 'verified') return verifiedDetails(verdict, context)
  const { language, domain, badgeNo } = context
  const { labels, clockMayBeWrong } = badgeWords[language]
  const sentence = stateSentence(verdict, language, domain)
  const number: Row = [labels.badgeNo, badgeNo]
  if (verdict && verdict.state === 'wrongSite') return { sentence, ...wrongSiteDetails(verdict, context, number) }
  if (verdict && 'validUntil' in verdict) sentence.note = clockMayBeWrong
  return { sentence, rows: [number] }
}

function verifiedDetails(verdict: VerifiedVerdict, { language, page, badgeNo }: BadgeContext): Details {
  const { labels, levelByLevel, disclaimer, whyShown } = badgeWords[language]
  const { shop, facts, chain, station } = verdict
  const entries = chainEntries(chain, language)
  return {
    sentence: claimSentence(verdict, language, true),
    rows: [
      [labels.shop, shopValue(shop, page, badgeWords[language].sameAddress)],
      [labels.issuer, { kind: 'chain', entries, note: entries.length > 1 ? levelByLevel : '' }],
      ...evidenceRows(verdict, badgeNo, language),
      ...factRows(facts, ['name', 'branch', 'pledge'], language),
      [labels.oversight, { kind: 'contacts', contacts: oversightContacts(verdict, language) }],
    ],
    disclaimer: disclaimer(station && station.name),
    whyShown,
  }
}

function shopValue({ name, urls, listing }: Shop, page: string, same: string): PanelValue {
  const address = urls.length ? shopAddress({ urls }, page) : undefined
  if (address) return { kind: 'shop', name, address: address.text, same }
  return { kind: 'listing', name, host: listing ? listing.host : '', id: listing ? listing.id : '' }
}

function wrongSiteDetails({ shop }: WrongSiteVerdict, { language, page }: BadgeContext, number: Row) {
  const { labels, goTo } = badgeWords[language]
  const address = shopAddress(shop, page)
  const rows: Row<PanelValue>[] = [[labels.shop, shop.name]]
  if (!address) return { rows: [...rows, number] }
  const [registered, current] = addressDifference(address.href, page)
  if (shop.urls.length) rows.push([labels.registered, { kind: 'address', parts: [registered.join(''), '', ''] }])
  else if (shop.listing) rows.push([labels.platform, shop.listing.host], [labels.listing, shop.listing.id])
  rows.push([labels.current, { kind: 'address', parts: current }], number)
  return { rows, goTo: { href: address.href, text: goTo(address.host) } }
}
