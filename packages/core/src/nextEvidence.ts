import { readBadge } from './badge/badge.ts'
import { readBadgeNoClaim } from './badge/badgeNo.ts'
import { readBundle } from './bundle.ts'
import type { Reason } from './reason.ts'
import type { Judgement } from './judgement.ts'

/** What can be fetched: a status list, or a whole bundle. */
export type EvidencePart = 'list' | 'bundle'

/** Why newer evidence is needed: a reason of the judge, or a list past its `ttl`. */
export type EvidenceNeed = keyof typeof REMEDIES

/**
 * What may change the answer, by need (DESIGN 9, "What to fetch next"). For any other reason nothing is fetched. An
 * expired badge may have a successor under the same number.
 */
const REMEDIES = {
  LIST_NOT_FRESH: 'list',
  STATUS_MISSING: 'bundle',
  STATUS_EXPIRED: 'bundle',
  STATUS_KEY_UNKNOWN: 'bundle',
  BADGE_EXPIRED: 'bundle',
  BADGE_KEY_UNKNOWN: 'bundle',
  STATEMENT_EXPIRED: 'bundle',
  STATEMENT_NOT_YET_VALID: 'bundle',
  STATEMENT_KEY_UNKNOWN: 'bundle',
} as const satisfies { readonly [need in Reason | 'LIST_NOT_FRESH']?: EvidencePart }

/** What the caller has, and where it may fetch from. */
export type EvidenceInHand = {
  /** The bundle that was judged, text or object. */
  bundle: unknown
  /** The number of the badge in question, canonical; absent if the caller knows none. */
  badgeNo?: string | undefined
  /** An address to prefer over the registries, such as a shop's own copy of its bundle. */
  source?: string | undefined
  /** The origins of the configured registries. A registry is asked only if the issuer's id has the same origin. */
  registries: readonly string[]
  /** What was already requested for this judgement, whether or not it arrived. Each part is requested once. */
  requested: readonly EvidencePart[]
}

/** Nothing, or what to fetch, from which address and why. */
export type NextEvidence = { kind: 'done' } | { kind: 'fetch'; what: EvidencePart; from: string; because: EvidenceNeed }

const DONE: NextEvidence = { kind: 'done' }

/**
 * Decides what to fetch after a judgement: nothing, one list, or one bundle. Pure, so that every caller is the same loop:
 * judge, call this, fetch, replace the bundle or its `status`, judge again. After a failed request, call it again with the
 * same judgement and that part in `requested`. A verdict of `unavailable` never replaces another one: older evidence
 * stands until its own end.
 *
 * A list is fetched only from the address that the badge's own signature proved. A bundle is fetched only from an address
 * that the caller configured: the issuer that a token names selects among these, and adds none.
 */
export function nextEvidence({ judgement, inHand }: { judgement: Judgement; inHand: EvidenceInHand }): NextEvidence {
  const need = needOf(judgement)
  const what = need && REMEDIES[need]
  if (!what || inHand.requested.includes(what)) return DONE
  const from = what === 'list' ? judgement.proven.statusUri : bundleSource(inHand)
  return from ? { kind: 'fetch', what, from, because: need } : DONE
}

function needOf({ verdict }: Judgement): EvidenceNeed | undefined {
  if (verdict.state === 'verified') return verdict.fresh ? undefined : 'LIST_NOT_FRESH'
  return isNeed(verdict.reason) ? verdict.reason : undefined
}

const isNeed = (reason: Reason): reason is EvidenceNeed & Reason => reason in REMEDIES

/**
 * The issuer and number that the bundle claims are unproven while a key or a statement is missing, so the issuer only
 * selects among the configured registries.
 */
function bundleSource({ bundle, source, badgeNo, registries }: EvidenceInHand): string | undefined {
  if (source) return source
  try {
    const { jws, iss } = readBadge(readBundle(bundle).badge, { allowLocalhost: true })
    const { origin } = new URL(iss)
    if (registries.includes(origin)) return bundleAddress(origin, badgeNo ?? readBadgeNoClaim(jws.payload['badge_no']))
  } catch {
    // A bundle that cannot be read names no issuer.
  }
  return undefined
}

/** The address of a badge's bundle at a registry. `origin` has no trailing slash. */
export const bundleAddress = (origin: string, badgeNo: string): string => `${origin}/badges/${badgeNo}/bundle`
