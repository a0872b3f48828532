import { makeLink, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { publishBadge } from '../../publication/bundle.ts'
import { AFTER_CONSENT } from '../../store/memberData.ts'
import { answerOffer } from '../../store/offers.ts'
import { requestOf, requireState, shopOf } from '../../store/requests.ts'
import type { OfferRow, RequestRow } from '../../store/tables.ts'
import { usualEnd } from '../issuance/signBadge.ts'
import { journalAndErase } from '../badge/journalAndErase.ts'
import { defineVerb } from '../defineVerb.ts'
import {
  agreementTo,
  saveAgreement,
  type SignedAgreement,
  signAgreement,
  isReviewed,
  reserveFor,
} from '../issuance/agreement.ts'
import { readLive } from './liveOffer.ts'
import { offeringOf, requireShown } from '../issuance/notice.ts'
import { choice as choiceSchema, offerLink } from '../issuance/schemas.ts'
import { journaled, seconds, shop } from '../../output/schemas.ts'

const consented = z.strictObject({
  badgeNo: z.string(),
  shop,
  stopToken: z.string().exactOptional(),
  receipt: z.string().exactOptional(),
  passkeyToken: z.string().exactOptional(),
  consentedAt: seconds,
  ...journaled,
})
/**
 * What a member takes away from their consent; the offer link shows it again while it lasts. A change of a badge leaves its
 * stop link as it is, and the receipt of a renewal follows once it is reviewed.
 */
export type Consented = Omit<z.output<typeof consented>, 'journaled'>

/**
 * What they take away from the consent to a new badge. By `passkeyToken` a passkey may be saved for ten minutes: whoever saw
 * the offer's link only does not have it.
 */
export type NewBadge = Consented & { stopToken: string; receipt: string; passkeyToken: string }

const PASSKEY_AFTER_CONSENT = 10 * 60

/**
 * The member's own act, with which a badge begins or goes on: what was reviewed is signed, checked and public when this
 * returns; a renewal is confirmed by it, and signed once it is reviewed. Throws `offerUsed` where they agreed before.
 */
export const consent = defineVerb({
  name: 'consent',
  summary: 'consent to an offer, fact by fact',
  input: offerLink.extend({ choice: choiceSchema }),
  output: consented,
  http: { path: '/member/consent', repeatedAs: 'offerUsed' },
  load: (work, { token, choice }) =>
    readLive(work, token, async (offer) => {
      if (!choice.agreed) throw new Refusal('notAgreed')
      const request = await requestOf(work, offer.requestId)
      const offering = await offeringOf(work, request, choice.notice.language)
      requireShown(offering.notice, choice.notice)
      return { offer, request, offering }
    }),
  mayAct: [{ by: 'link', link: 'offer link' }],
  prepare(context, { token }) {
    return reserveFor(context, (work) =>
      readLive(work, token, async (offer) => {
        const request = await requestOf(work, offer.requestId)
        requireState(request, ['offered'])
        return isReviewed(request) ? { request, exp: endOf(work, offer) } : undefined
      }),
    )
  },
  concerns: ({ request }) => request.organizationId,
  async act(work, { choice }, { offer, request, offering }, reservation) {
    requireState(request, ['offered'])
    const agreement = agreementTo(work, request, { choice, offering })
    const { consentedAt, facts } = agreement
    const exp = endOf(work, offer)
    const signed = reservation && (await signAgreement(work, { request, exp, agreement }, reservation))
    if (!signed) await saveAgreement(work, request, agreement)
    await answerOffer(
      work,
      offer.tokenHash,
      'used',
      signed?.stopToken === undefined ? null : { stopToken: signed.stopToken },
    )
    const detail = { issuer: request.issuerId, textVersion: offering.notice.version, facts: Object.keys(facts) }
    const passkey = await passkeyTokenOf(work, signed)
    if (isNew(signed)) await publishBadge(work, signed.badge) // last: it locks the list, for which all consents wait
    return {
      result: { ...takenAway(request, signed), ...passkey, consentedAt },
      subject: signed?.badge.codeHash ?? request.id,
      detail,
    }
  },
  after: journalAndErase,
})

const isNew = (signed: SignedAgreement | undefined): signed is SignedAgreement => signed?.stopToken !== undefined

async function passkeyTokenOf(work: Work, signed: SignedAgreement | undefined): Promise<{ passkeyToken?: string }> {
  if (!isNew(signed)) return {} // a change of a badge gives no way into its data
  const { codeHash: subject } = signed.badge
  const { token } = await makeLink(work, { purpose: AFTER_CONSENT, subject, life: PASSKEY_AFTER_CONSENT })
  return { passkeyToken: token }
}

function takenAway(request: RequestRow, signed: SignedAgreement | undefined): Omit<Consented, 'consentedAt'> {
  const shop = shopOf(request)
  if (!signed) return { badgeNo: request.badgeNo ?? '', shop }
  const { badge, consent: row, stopToken } = signed
  return { badgeNo: badge.badgeNo, shop, ...(stopToken !== undefined && { stopToken }), receipt: row.receipt }
}

const endOf = (work: Work, { validUntil }: OfferRow): number => Math.min(validUntil, usualEnd(work))
