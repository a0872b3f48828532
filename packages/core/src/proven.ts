import type { BadgeClaims } from './badge/badge.ts'
import type { Chain } from './chain/chain.ts'
import type { Reason } from './reason.ts'
import type { StatusList } from './status/list.ts'
import type { State, Step, Verdict } from './verdict.ts'
import type { Judgement } from './verify.ts'

/** What has been proven so far; a refusal carries no more than this. */
export type Proven = { chain?: Chain; claims?: BadgeClaims }

const addresses = ({ chain, claims }: Proven): Judgement['proven'] => ({
  ...(chain && { iss: chain.statements[0]?.sub ?? '' }),
  ...(claims && { statusUri: claims.statusUri, badgeNo: claims.badgeNo }),
})

const validity = ({ iat, nbf, exp }: BadgeClaims) => ({ validFrom: Math.max(iat, nbf), validUntil: exp })

/** Verdicts share nothing with the verifier's memory: a caller may change what it was given. */
const organizationsOf = ({ organizations }: Chain) => organizations.map((one) => ({ ...one, names: { ...one.names } }))

/** The verdict when every step has passed. */
export function verified(claims: BadgeClaims, chain: Chain, list: StatusList, now: number): Judgement {
  const { badgeNo, membership, facts, shop } = claims
  const organizations = organizationsOf(chain)
  const issuer = organizations[organizations.length - 1]
  if (!issuer) throw new RangeError('a chain without organisations')
  const { station } = chain
  const verdict: Verdict = {
    state: 'verified',
    badgeNo,
    membership,
    facts,
    shop,
    chain: organizations,
    issuer: { ...issuer, names: { ...issuer.names } },
    ...(station && { station: { ...station } }),
    ...validity(claims),
    asOf: list.iat,
    fresh: now <= list.iat + list.ttl,
  }
  return { verdict, proven: addresses({ chain, claims }) }
}

/** The verdict at the first fault. */
export function refused(
  state: Exclude<State, 'verified'>,
  step: Step,
  reason: Reason,
  known: Proven,
): Judgement {
  return { verdict: refusal(state, step, reason, known), proven: addresses(known) }
}

function refusal(state: Exclude<State, 'verified'>, step: Step, reason: Reason, { chain, claims }: Proven): Verdict {
  if (state === 'unavailable') return { state, step, reason, retryable: true }
  if (state === 'wrongSite' && chain && claims)
    return { state, step: 'page', reason, retryable: false, shop: claims.shop, chain: organizationsOf(chain) }
  if ((state === 'expired' || state === 'notYetValid') && claims)
    return { state, step: 'times', reason, retryable: false, ...validity(claims) }
  return { state: state === 'inactive' || state === 'unknownIssuer' ? state : 'invalid', step, reason, retryable: false }
}
