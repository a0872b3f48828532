import type { Facts, Membership, Shop } from '@liangpai/core'
import { organizationOf, Refusal } from '@liangpai/server'
import type { Context } from '../../context.ts'
import type { HostPolicy } from '../../shop/hostPolicy.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { factsOf } from './facts.ts'
import { liveOffer } from './liveOffer.ts'

/** What a member sees before they decide. `facts` are those they may choose to publish. Times in seconds. */
export type OfferView = {
  organization: string
  shop: Shop
  membership: Membership
  issuer: string
  validUntil: number
  hostPolicy: HostPolicy
  facts: Facts
  expiresAt: number
}

/** Shows an offer to the holder of its link; throws what has become of it if it cannot be answered any more. */
export async function viewOffer({ store: { db }, now }: Context, token: string): Promise<OfferView> {
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
