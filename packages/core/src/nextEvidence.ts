import { readBadge } from './badge/badge.ts'
import { readBadgeNo } from './badge/badgeNo.ts'
import { readBundle } from './bundle.ts'
import type { Reason } from './reason.ts'
import type { Judgement } from './judgement.ts'

/** What can be fetched: a status list alone, or a bundle with everything that a judgement needs. */
export type EvidencePart = 'list' | 'bundle'

/** Why newer evidence is wanted: a reason of the judge, or a list that answers but is past its `ttl`. */
export type EvidenceNeed = keyof typeof REMEDIES

/**
 * Which evidence may change which answer (DESIGN 9, "What to fetch next"). For a reason that is not here nothing is
 * fetched. An expired badge may have a successor under the same number.
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

/** What the caller has, and where it may ask. */
export type EvidenceInHand = {
  /** The bundle that the judgement is about, text or object. */
  bundle: unknown
  /** The badge in question, canonical; absent if the question names none. */
  badgeNo?: string | undefined
  /** The address of the bundle that the caller prefers, such as a shop's own copy. Asked whoever the issuer is. */
  source?: string | undefined
  /** Origins of the registries that the caller was configured with; one is asked only about issuers of its own origin. */
  registries: readonly string[]
  /** What this question has requested before, whether or not it arrived. Each kind is requested once. */
  requested: readonly EvidencePart[]
}

export type NextEvidence = { kind: 'done' } | { kind: 'fetch'; what: EvidencePart; from: string; because: EvidenceNeed }

const DONE: NextEvidence = { kind: 'done' }

/**
 * Says what to fetch after a judgement: nothing, or one list or bundle, from one address. Pure, so every caller is the
 * same loop: judge; ask here; fetch; put a `list` in the bundle's `status`, or the new `bundle` in its place; judge again.
 * After a request that failed, ask once more with the same judgement and that kind in `requested`. An answer of
 * `unavailable` never replaces one of another state: older evidence stands until its own end.
 *
 * A list comes only from the address that the badge's own signature proved. A bundle comes only from addresses that the
 * caller configured: a token chooses among them by naming its issuer, and adds none.
 */
export function nextEvidence({ judgement, inHand }: { judgement: Judgement; inHand: EvidenceInHand }): NextEvidence {
  const need = needOf(judgement)
  const what = need && REMEDIES[need]
  if (!what || inHand.requested.includes(what)) return DONE
  const from = what === 'list' ? judgement.proven.statusUri : bundleSource(judgement, inHand)
  return from ? { kind: 'fetch', what, from, because: need } : DONE
}

function needOf({ verdict }: Judgement): EvidenceNeed | undefined {
  if (verdict.state === 'verified') return verdict.fresh ? undefined : 'LIST_NOT_FRESH'
  return isNeed(verdict.reason) ? verdict.reason : undefined
}

const isNeed = (reason: Reason): reason is EvidenceNeed & Reason => reason in REMEDIES

function bundleSource({ proven }: Judgement, inHand: EvidenceInHand): string | undefined {
  const { bundle, source, registries } = inHand
  if (source) return source
  const claimed = claimsOf(bundle)
  const iss = proven.iss ?? claimed.iss
  const badgeNo = inHand.badgeNo ?? proven.badgeNo ?? claimed.badgeNo
  const registry = iss && registries.find((origin) => origin === new URL(iss).origin)
  return registry && badgeNo && bundleAddress(registry, badgeNo)
}

/** Whose badge a bundle says it is. Nothing of this is proven while a key or a statement is missing. */
function claimsOf(bundle: unknown): { iss?: string; badgeNo?: string } {
  try {
    const { jws, iss } = readBadge(readBundle(bundle).badge, { allowLocalhost: true })
    return { iss, badgeNo: readBadgeNo(jws.payload['badge_no']) }
  } catch {
    return {}
  }
}

/** Where a registry serves the bundle of a badge; `origin` has no slash at its end. */
export const bundleAddress = (origin: string, badgeNo: string): string => `${origin}/badges/${badgeNo}/bundle`
