import { type Context, MEMBER } from './context.ts'
import type { Choice, OfferView, Registry, StopView } from './registry.ts'
import { findBadge, findStopLink } from './store/badges.ts'
import { organizationOf } from './store/organizations.ts'
import { requestOf, shopOf } from './store/requests.ts'
import { factsOf } from './verbs/facts.ts'
import { liveOffer } from './verbs/liveOffer.ts'
import { Refusal } from '@liangpai/server'
import type { Verbs } from './verbs/verbs.ts'

type Acts = Pick<Registry, 'offer' | 'consent' | 'decline' | 'stop' | 'pause' | 'withdraw'>

/** A member's own acts by his two links. They name nobody, and a second tap of a stop changes nothing. */
export function memberActs(context: Context, verbs: Verbs): Acts {
  const by = { as: MEMBER }
  const stop = (token: string) => viewStop(context, token)
  return {
    offer: (token) => viewOffer(context, token),
    consent: (token, choice: Choice) => verbs.consent(by, { token, choice }),
    async decline(token) {
      await verbs.decline(by, { token })
    },
    stop,
    async pause(token) {
      if ((await stop(token)).state === 'active') await verbs.pause(by, { token })
    },
    async withdraw(token) {
      if ((await stop(token)).state !== 'stopped') await verbs.withdraw(by, { token })
    },
  }
}

async function viewOffer({ store: { db }, now }: Context, token: string): Promise<OfferView> {
  const offer = await liveOffer(db, token, now())
  const request = await requestOf(db, offer.requestId)
  if (request.membership === null) throw new Refusal('requestState')
  return {
    organization: (await organizationOf(db, request.organizationId)).name,
    shop: shopOf(request),
    membership: request.membership,
    issuer: (await organizationOf(db, request.issuerId)).name,
    validUntil: offer.validUntil,
    hostPolicy: request.hostPolicy,
    facts: await factsOf(db, request),
    expiresAt: offer.expiresAt,
  }
}

async function viewStop({ store: { db }, now }: Context, token: string): Promise<StopView> {
  const link = await findStopLink(db, token)
  if (!link) throw new Refusal('linkUnknown')
  const badgeNo = token.split('.')[0] ?? ''
  const badge = link.badgeNo === null ? undefined : await findBadge(db, link.badgeNo)
  if (!badge || now() >= badge.exp) {
    return {
      badgeNo,
      state: 'stopped',
      validUntil: link.exp,
      ...(link.changedAt !== null && { changedAt: link.changedAt }),
    }
  }
  const { state, exp: validUntil, changedAt } = badge
  return { badgeNo, state, validUntil, ...(state === 'paused' && { changedAt }) }
}
