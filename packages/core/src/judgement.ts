import type { BadgeClaims } from './badge/badge.ts'
import type { Chain } from './chain/chain.ts'
import { type Reason, stateOf, type Step } from './reason.ts'
import type { StatusList } from './status/list.ts'
import type { Organization, Shop, Verdict } from './verdict.ts'

/**
 * A verdict, and what was proven on the way: the issuer, its list's address, and the badge's number. A verified badge has
 * the end of its list's `ttl` too, in seconds since the epoch.
 */
export type Judgement = {
  verdict: Verdict
  proven: { iss?: string; statusUri?: string; badgeNo?: string; freshUntil?: number }
}

/** What has been proven so far. A refusal carries no more than this. */
export type Proven = { chain: Chain | undefined; claims: BadgeClaims | undefined }

/** The proven part of a judgement. */
export const addressesOf = ({ chain, claims }: Proven): Judgement['proven'] => ({
  ...(chain && { iss: chain.issuer }),
  ...(claims && { statusUri: claims.statusUri, badgeNo: claims.badgeNo }),
})

const validity = ({ validFrom, exp }: BadgeClaims) => ({ validFrom, validUntil: exp })

/** Copies, so that a caller who changes a verdict changes no later one. */
const organizationsOf = ({ organizations }: Chain) => organizations.map((one) => ({ ...one, names: { ...one.names } }))

const copyShop = (shop: Shop): Shop => ({
  ...shop,
  urls: [...shop.urls],
  ...(shop.listing && { listing: { ...shop.listing } }),
})

/** The verdict when every step has passed. */
export function verified(claims: BadgeClaims, chain: Chain, list: StatusList, now: number): Verdict {
  const { badgeNo, membership, facts, shop } = claims
  const organizations = organizationsOf(chain)
  return {
    state: 'verified',
    badgeNo,
    membership,
    facts: { ...facts },
    shop: copyShop(shop),
    chain: organizations,
    issuer: organizations[organizations.length - 1] as Organization,
    ...(chain.station && { station: { ...chain.station } }),
    ...validity(claims),
    asOf: list.iat,
    fresh: now <= list.iat + list.ttl,
  }
}

/** The verdict at the first fault. */
export function refused(step: Step, reason: Reason, { chain, claims }: Proven): Verdict {
  const state = stateOf(step, reason)
  const verdict = {
    state,
    step,
    reason,
    retryable: state === 'unavailable',
    ...(state === 'wrongSite' && chain && claims && { shop: copyShop(claims.shop), chain: organizationsOf(chain) }),
    ...((state === 'expired' || state === 'notYetValid') && claims && validity(claims)),
  }
  // The table of reasons pairs states with steps; the compiler cannot follow that.
  return verdict as Verdict
}
