import type { Facts, Membership, Shop } from '@liangpai/core'
import type { Language } from '@liangpai/presentation'
import { MEMBER, organizationOf, Refusal } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'
import type { HostPolicy } from '../../shop/hostPolicy.ts'
import { findBadge, findBadgeByRequest } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'
import { consentedFacts, consentOf } from '../../store/consents.ts'
import { isReopening } from '../../store/declines.ts'
import { nameIn } from '../../store/issuers.ts'
import { takeawayOf } from '../../store/offers.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import type { BadgeRow, OfferRow, RequestKind } from '../../store/tables.ts'
import { isOfRequest, type LiveOffer, openingOffer } from './liveOffer.ts'
import type { Notice } from '../../receipt/consentReceipt.ts'
import { offeringOf, type ShownNotice } from '../issuance/notice.ts'

/** What an offer link shows, until it expires, and the link by which a refusal is taken back. Times in seconds. */
export type OfferView =
  | (Invitation & { state: 'open'; notice: ShownNotice })
  | (Invitation & { state: 'agreed'; consented: ConsentView })
  | { state: 'declined'; expiresAt: number; reopenToken?: string }
  | (Invitation & { state: 'confirmed' })
  | { state: 'reopening' }

/**
 * What a member decides about, with names in their language. `facts` are those they may choose to publish; `notice` is the
 * text, once they have agreed the one they agreed to.
 */
export type Invitation = {
  kind: RequestKind
  /** When the badge ends that is to be renewed. */
  endsAt?: number
  organization: string
  shop: Shop
  membership: Membership
  issuer: string
  validUntil: number
  hostPolicy: HostPolicy
  facts: Facts
  notice: Notice
  expiresAt: number
}

/** What a member took away. `facts` are those they made public; without `stopToken` a newer stop link has been made. */
export type ConsentView = {
  badgeNo: string
  facts: Facts
  receipt: string
  consentedAt: number
  stopToken?: string
  badge: { state: 'active' | 'paused'; changedAt: number }
}

/** Shows an offer to the holder of its link, also once it is answered; throws what `openingOffer` throws. */
export function viewOffer(context: Context, token: string, language: Language): Promise<OfferView> {
  return context.read(MEMBER, async (reading) => {
    if (await isReopening(reading.tx, token)) return { state: 'reopening' }
    const offer = await openingOffer(reading, token)
    if (!isOfRequest(offer)) return declined(reading, offer)
    const invitation = await invitationOf(reading, offer, language)
    if (offer.state === 'open') return { ...invitation, state: 'open' }
    const badge = await findBadgeByRequest(reading.tx, offer.requestId)
    if (!badge) return { ...invitation, state: 'confirmed' }
    return { ...invitation, ...(await agreed(reading, offer, badge)) }
  })
}

/** A refusal; once its member has taken it back, its offer is over. */
async function declined({ tx }: Reading, offer: OfferRow): Promise<OfferView> {
  const { reopenToken } = takeawayOf(offer)
  if (reopenToken !== undefined && !(await isReopening(tx, reopenToken))) throw new Refusal('offerExpired')
  return { state: 'declined', expiresAt: offer.expiresAt, ...(reopenToken !== undefined && { reopenToken }) }
}

async function invitationOf(reading: Reading, offer: LiveOffer, language: Language) {
  const request = await requestOf(reading, offer.requestId)
  const { kind, badgeNo, membership, hostPolicy, organizationId, issuerId } = request
  const renewed = kind === 'renewal' && badgeNo !== null ? await findBadge(reading.tx, badgeNo) : undefined
  if (membership === null) throw new Refusal('requestState')
  const nameOf = async (id: string) => nameIn(await organizationOf(reading, id), language)
  return {
    kind,
    ...(renewed && { endsAt: renewed.exp }),
    organization: await nameOf(organizationId),
    shop: shopOf(request),
    membership,
    issuer: await nameOf(issuerId),
    validUntil: offer.validUntil,
    hostPolicy,
    ...(await offeringOf(reading, request, language)),
    expiresAt: offer.expiresAt,
  }
}

async function agreed(reading: Reading, offer: OfferRow, badge: BadgeRow) {
  const consent = await consentOf(reading, badge.badgeNo)
  const { textVersion, language, noticeHash, notice: text, receipt, consentedAt } = consent
  const notice: Notice = { version: textVersion, language: language as Language, hash: noticeHash, text }
  const { stopToken } = takeawayOf(offer)
  const isCurrent = stopToken !== undefined && (await findStopLink(reading.tx, stopToken)) !== undefined
  const consented: ConsentView = {
    badgeNo: badge.badgeNo,
    facts: consentedFacts(consent),
    receipt,
    consentedAt,
    ...(isCurrent && { stopToken }),
    badge: { state: badge.state, changedAt: badge.changedAt },
  }
  return { state: 'agreed' as const, notice, validUntil: badge.exp, consented }
}
