import type { Language } from '@liangpai/presentation'
import { privateUrl } from '@liangpai/server/input'
import type { ConsentView, OfferView } from '../office/offer/viewOffer.ts'
import type { Registry } from '../registry.ts'
import type { BadgeFiles } from '../script/badgeFiles.ts'
import { type Snippets, snippetsOf } from './snippets.ts'

/** What the page of an offer is filled with: the view, with its links as addresses and the code for the shop's page. */
export type OfferAnswer = OpenOffer | AgreedOffer | ConfirmedOffer | DeclinedOffer | ReopeningLink

/** One that the member has not answered. */
export type OpenOffer = Extract<OfferView, { state: 'open' }>
/** A renewal that the member has confirmed, until it is reviewed. */
export type ConfirmedOffer = Extract<OfferView, { state: 'confirmed' }>
/** One that they agreed to, and what came of it. */
export type AgreedOffer = Omit<Extract<OfferView, { state: 'agreed' }>, 'consented'> & {
  consented: ConsentAnswer
  /** The secret by which a passkey may be saved: in the answer to the consent itself, and never again. */
  passkeyToken?: string
}
/** One that they declined; by the link they take it back. */
export type DeclinedOffer = { state: 'declined'; expiresAt: number; reopenLink?: string }

/** The link by which a refusal is taken back, which shows nothing of it. */
type ReopeningLink = Extract<OfferView, { state: 'reopening' }>

/** What a member takes away from a consent. */
export type ConsentAnswer = Omit<ConsentView, 'stopToken'> & { stopLink?: string; snippets: Snippets }

/** Completes the view of an offer for a page in one language. */
export function offerAnswer(
  { origin }: Pick<Registry, 'origin'>,
  files: BadgeFiles,
  view: OfferView,
  language: Language,
): OfferAnswer {
  if (view.state === 'open' || view.state === 'confirmed' || view.state === 'reopening') return view
  if (view.state === 'declined') {
    const { reopenToken, ...declined } = view
    return { ...declined, ...(reopenToken !== undefined && { reopenLink: privateUrl(origin, 'offer', reopenToken) }) }
  }
  const { stopToken, ...consented } = view.consented
  const snippets = snippetsOf({ origin }, files, { badgeNo: consented.badgeNo, pages: view.shop.urls, language })
  const stopLink = stopToken !== undefined && { stopLink: privateUrl(origin, 'stop', stopToken) }
  return { ...view, consented: { ...consented, ...stopLink, snippets } }
}
