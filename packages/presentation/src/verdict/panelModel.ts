import type { VerifiedVerdict, WrongSiteVerdict } from '@liangpai/core'
import { FACTS } from '../words/choosableFacts.ts'
import { type AddressParts, addressDifference, shopAddress } from './address.ts'
import type { BadgeContext } from './cardModel.ts'
import { type ChainEntry, chainEntries } from './chain.ts'
import { clockNote } from './clock.ts'
import type { Contact } from './contact.ts'
import type { DisplayedVerdict } from './displayedVerdict.ts'
import { evidenceRows, factRows, oversightContacts, type Row } from './rows.ts'
import { claimSentence, type Sentence, stateSentence } from './sentence.ts'
import { badgeWords } from './words/badgeWords.ts'

/** What stands beside a label of the panel. */
export type PanelValue =
  | string
  /** `same` says that the address is this page's. */
  | { kind: 'shop'; name: string; address: string; same: string }
  | { kind: 'chain'; entries: ChainEntry[]; note: string }
  | { kind: 'address'; parts: AddressParts }
  | { kind: 'contacts'; contacts: Contact[] }

/** The details of a badge, from top to bottom. All members are its own: some pages add properties to every object. */
export type PanelModel = {
  sentence: Sentence
  /** A second sentence, where times decide. */
  note: string | undefined
  rows: Row<PanelValue>[]
  disclaimer: string | undefined
  /** The way to the registered shop. */
  goTo: { href: string; text: string } | undefined
  whyShown: { question: string; answer: string } | undefined
}

const NOTHING = { note: undefined, disclaimer: undefined, goTo: undefined, whyShown: undefined }

/** The panel of a verdict. Membership is spoken of in `verified` alone. */
export function panelModel(verdict: DisplayedVerdict | undefined, context: BadgeContext): PanelModel {
  if (verdict && verdict.state === 'verified') return verifiedPanel(verdict, context)
  const { language, domain, badgeNo } = context
  const { labels } = badgeWords[language]
  const sentence = stateSentence(verdict, language, domain)
  const number: Row = [labels.badgeNo, badgeNo]
  if (verdict && verdict.state === 'wrongSite')
    return { ...NOTHING, sentence, ...wrongSitePanel(verdict, context, number) }
  return { ...NOTHING, sentence, note: clockNote(verdict, language), rows: [number] }
}

function verifiedPanel(verdict: VerifiedVerdict, { language, page, badgeNo }: BadgeContext): PanelModel {
  const { labels, sameAddress, levelByLevel, disclaimer, whyShown } = badgeWords[language]
  const { shop, facts, chain, station } = verdict
  const address = shopAddress(shop, page)
  const entries = chainEntries(chain, language)
  return {
    ...NOTHING,
    sentence: claimSentence(verdict, language),
    rows: [
      [labels.shop, { kind: 'shop', name: shop.name, address: address ? address.text : '', same: sameAddress }],
      [labels.issuer, { kind: 'chain', entries, note: entries.length > 1 ? levelByLevel : '' }],
      ...evidenceRows(verdict, badgeNo, language),
      ...factRows(facts, FACTS, language),
      [labels.oversight, { kind: 'contacts', contacts: oversightContacts(verdict, language) }],
    ],
    disclaimer: disclaimer(station && station.name),
    whyShown,
  }
}

function wrongSitePanel({ shop }: WrongSiteVerdict, { language, page, verifyUrl }: BadgeContext, number: Row) {
  const { labels, goTo, reportAddress: text } = badgeWords[language]
  const address = shopAddress(shop, page)
  const rows: Row<PanelValue>[] = [[labels.shop, shop.name]]
  if (address) {
    const [registered, current] = addressDifference(address.href, page)
    if (shop.urls.length) rows.push([labels.registered, { kind: 'address', parts: [registered.join(''), '', ''] }])
    else if (shop.listing) rows.push([labels.platform, shop.listing.host], [labels.listing, shop.listing.id])
    rows.push([labels.current, { kind: 'address', parts: current }])
  }
  // The address is reported at the same registry, under the same number.
  const href = verifyUrl.replace('/verify/', '/report/')
  rows.push(number, [labels.oversight, { kind: 'contacts', contacts: [{ lead: '', text, href }] }])
  return { rows, goTo: address && { href: address.href, text: goTo(address.host) } }
}
