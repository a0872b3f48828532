import type { Language } from '@liangpai/presentation'
import { MEMBER, organizationOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context, Reading } from '../../context.ts'
import { facts, hostPolicy, membership, notice, requestKind, seconds, shop } from '../../output/schemas.ts'
import { findBadge, findBadgeByRequest } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'
import { consentedFacts, consentOf } from '../../store/consents.ts'
import { isReopening } from '../../store/declines.ts'
import { nameIn } from '../../store/issuers.ts'
import { findOffer, takeawayOf } from '../../store/offers.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import type { BadgeRow, OfferRow } from '../../store/tables.ts'
import { isOfRequest, type LiveOffer, requireOpening } from './liveOffer.ts'
import { offeringOf, shownNotice } from '../issuance/notice.ts'

/** What a member decides about, with names in their language. */
const invitation = z.strictObject({
  kind: requestKind,
  endsAt: seconds.exactOptional().describe('when the badge ends that is to be renewed'),
  organization: z.string(),
  shop,
  membership,
  issuer: z.string(),
  validUntil: seconds,
  hostPolicy,
  facts: facts.describe('those that they may choose to publish'),
  notice: notice.describe('the text; once they have agreed, the one that they agreed to'),
  expiresAt: seconds,
})

/** What a member took away. Without `stopToken` a newer stop link has been made. */
export const consentView = z.strictObject({
  badgeNo: z.string(),
  facts: facts.describe('those that they made public'),
  receipt: z.string(),
  consentedAt: seconds,
  stopToken: z.string().exactOptional(),
  badge: z.strictObject({ state: z.enum(['active', 'paused']), changedAt: seconds }),
})
/** The same. */
export type ConsentView = z.output<typeof consentView>

/** What an offer link shows, until it expires, and the link by which a refusal is taken back. */
export const offerStates = {
  open: invitation.extend({ state: z.literal('open'), notice: shownNotice }),
  agreed: invitation.extend({ state: z.literal('agreed'), consented: consentView }),
  declined: z.strictObject({
    state: z.literal('declined'),
    expiresAt: seconds,
    reopenToken: z.string().exactOptional(),
  }),
  confirmed: invitation.extend({
    state: z.literal('confirmed').describe('a renewal that the member has confirmed, until it is reviewed'),
    notice: shownNotice,
  }),
  reopening: z.strictObject({ state: z.literal('reopening') }),
}
/** One of these. */
export type OfferView = z.output<(typeof offerStates)[keyof typeof offerStates]>

/** Shows an offer to the holder of its link, also once it is answered; throws what `requireOpening` does. */
export function viewOffer(context: Context, token: string, language: Language): Promise<OfferView> {
  return context.read(MEMBER, async (reading) => {
    const found = await findOffer(reading, token)
    if (!found && (await isReopening(reading.tx, token))) return { state: 'reopening' }
    const offer = requireOpening(reading, found)
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
  const agreedText = { version: textVersion, language: language as Language, hash: noticeHash, text }
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
  return { state: 'agreed' as const, notice: agreedText, validUntil: badge.exp, consented }
}
