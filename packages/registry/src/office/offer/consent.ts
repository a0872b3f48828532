import type { Facts, Shop } from '@liangpai/core'
import { drawId, drawToken, hashOf, MEMBER, Refusal } from '@liangpai/server'
import { requireClock } from '../../clock/requireClock.ts'
import type { Context, Work } from '../../context.ts'
import { publishBadge } from '../../publication/bundle.ts'
import { addBadge } from '../../store/badges.ts'
import { type Issuer, issuerOf } from '../../store/issuers.ts'
import { closeOffer } from '../../store/offers.ts'
import { requestOf, requireState, shopOf, updateRequest } from '../../store/requests.ts'
import type { BadgeRow, OfferRow, RequestRow } from '../../store/tables.ts'
import { defineVerb } from '../defineVerb.ts'
import { chosenFacts, factsOf } from './facts.ts'
import { liveOffer } from './liveOffer.ts'
import { signReceipt } from './receipt.ts'
import { type Choice, choice as choiceSchema, offerLink } from './schemas.ts'
import { usualEnd, type Reservation, reserve, signBadge } from './signBadge.ts'

/** What a member takes away from their consent. The stop token is shown only this once; the database has its hash. */
export type Consented = { badgeNo: string; shop: Shop; stopToken: string; receipt: string; consentedAt: number }

/** The member's own act, with which a badge begins: it is signed, checked and public when this returns. */
export const consent = defineVerb({
  name: 'consent',
  summary: 'consent to an offer, fact by fact',
  input: offerLink.extend({ choice: choiceSchema }),
  http: { path: '/member/consent' },
  async load({ tx, at }, { token, choice }) {
    if (!choice.agreed) throw new Refusal('notAgreed')
    const offer = await liveOffer(tx, token, at)
    return { offer, request: await requestOf(tx, offer.requestId) }
  },
  mayAct: [{ by: 'link', link: 'offer link' }],
  prepare: (context, { token }) => reserveFor(context, token),
  async act(work, { choice }, { offer, request }, reservation) {
    requireState(request, ['offered'])
    const { tx, at } = work
    const issuer = await issuerOf(tx, request.issuerId)
    const facts = chosenFacts(await factsOf(tx, request), choice)
    const badge = await signBadge(work, { request, issuer, facts, exp: endOf(work, offer) }, reservation)
    const result = await recordConsent(work, { badge, request, issuer, facts, choice })
    await closeOffer(tx, offer.tokenHash, 'used')
    await updateRequest(tx, request.id, { state: 'issued', updatedAt: at })
    await publishBadge(work, badge)
    const detail = { issuer: issuer.id, textVersion: choice.textVersion, facts: Object.keys(facts) }
    return { result, subject: badge.codeHash, detail }
  },
})

/**
 * Number and index are on disk outside of the database before a badge under them is public: were they lost with the
 * database, nobody could stop it. Throws `journalUnreachable`; the offer stays open.
 */
async function reserveFor(context: Context, token: string): Promise<Reservation> {
  requireClock(context.clock)
  const reservation = await context.transact(MEMBER, async (work) => {
    const offer = await liveOffer(work.tx, token, work.at)
    const request = await requestOf(work.tx, offer.requestId)
    requireState(request, ['offered'])
    return reserve(work, await issuerOf(work.tx, request.issuerId), endOf(work, offer))
  })
  await context.journal.write()
  return reservation
}

const endOf = (work: Work, { validUntil }: OfferRow): number => Math.min(validUntil, usualEnd(work))

type ConsentedBadge = { badge: BadgeRow; request: RequestRow; issuer: Issuer; facts: Facts; choice: Choice }

/** Adds the badge with its consent and its stop link. */
async function recordConsent(work: Work, consented: ConsentedBadge): Promise<Consented> {
  const { badge, request, facts, choice } = consented
  const { badgeNo, exp } = badge
  const id = drawId()
  const stopToken = `${badgeNo}.${drawToken()}`
  const receipt = await receiptOf(work, id, consented)
  const { textVersion, language } = choice
  const consentRow = { id, badgeNo, textVersion, language, facts: JSON.stringify(facts), receipt, consentedAt: work.at }
  await addBadge(work.tx, badge, consentRow, { tokenHash: hashOf(stopToken), badgeNo, exp, changedAt: null })
  return { badgeNo, shop: shopOf(request), stopToken, receipt, consentedAt: work.at }
}

async function receiptOf(work: Work, id: string, consented: ConsentedBadge): Promise<string> {
  const { badge, request, issuer, facts, choice } = consented
  const draft = {
    id,
    badgeNo: badge.badgeNo,
    issuer: { id: issuer.entityId, name: issuer.name, contact: issuer.contact ?? '' },
    host: work.host,
    language: choice.language,
    textVersion: choice.textVersion,
    membership: request.membership ?? 'full',
    shop: request.shopName,
    facts,
    withdrawAt: `${work.origin}/stop`,
    consentedAt: work.at,
    validUntil: badge.exp,
  }
  return signReceipt(draft, await work.keys.signer(work.tx, issuer.id, 'federation'))
}
