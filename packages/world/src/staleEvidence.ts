import type { Bundle, EvidencePart, EvidenceNeed } from '@liangpai/core'
import { city, DAY } from './city.ts'
import { type BundleDraft, draftBundle, put, sealBundle, type TokenDraft } from './drafts.ts'
import { createEntity, type Entity } from './entity.ts'
import type { World } from './world.ts'

/** A bundle of the city's badge whose evidence is out of date at the world's `now`, and what its registry serves then. */
export type StaleEvidence = { bundle: Bundle; served: Required<Bundle> }

type Sample = {
  /** What is fetched because of it. */
  what: EvidencePart
  /** The state of the badge as long as nothing newer can be had. */
  state: 'verified' | 'expired' | 'unavailable'
  /** Makes a good draft stale. */
  spoil(draft: BundleDraft, now: number, stranger: Entity): void
}

/** One sample for each reason to fetch newer evidence, for the tests of badge, client and audit alike. */
export const staleSamples: { readonly [need in EvidenceNeed]: Sample } = {
  LIST_NOT_FRESH: {
    what: 'list',
    state: 'verified',
    spoil: ({ status }, now) => put(status.payload, { iat: now - 3_600 }),
  },
  STATUS_MISSING: { what: 'bundle', state: 'unavailable', spoil: () => {} },
  STATUS_EXPIRED: {
    what: 'bundle',
    state: 'unavailable',
    spoil: ({ status }, now) => date(status, now - 2 * DAY, now - DAY),
  },
  STATUS_KEY_UNKNOWN: {
    what: 'bundle',
    state: 'unavailable',
    spoil({ status }, now, stranger) {
      put(status.payload, { iat: now - 3_600 })
      signByStranger(status, stranger)
    },
  },
  BADGE_EXPIRED: { what: 'bundle', state: 'expired', spoil: ({ badge }, now) => date(badge, now - 2 * DAY, now - DAY) },
  BADGE_KEY_UNKNOWN: {
    what: 'bundle',
    state: 'unavailable',
    spoil: ({ badge }, _now, stranger) => signByStranger(badge, stranger),
  },
  STATEMENT_EXPIRED: {
    what: 'bundle',
    state: 'unavailable',
    spoil: ({ chain }, now) => dateAll(chain, now - 2 * DAY, now - DAY),
  },
  STATEMENT_NOT_YET_VALID: {
    what: 'bundle',
    state: 'unavailable',
    spoil: ({ chain }, now) => dateAll(chain, now + DAY, now + 2 * DAY),
  },
  STATEMENT_KEY_UNKNOWN: {
    what: 'bundle',
    state: 'unavailable',
    spoil: ({ chain }, _now, stranger) => chain.slice(1, 2).forEach((token) => signByStranger(token, stranger)),
  },
}

/** The reasons of `staleSamples`. */
export const evidenceNeeds = Object.keys(staleSamples) as EvidenceNeed[]

/** Makes the sample of a reason, of a badge that the office issues. */
export async function createStaleEvidence(need: EvidenceNeed, { root, office, now }: World): Promise<StaleEvidence> {
  const stranger = await createEntity('https://strange.example', city.branch)
  const draft = await draftBundle([root, office], now)
  const served = await sealBundle(draft)
  staleSamples[need].spoil(draft, now, stranger)
  const { status, ...bundle } = await sealBundle(draft)
  return { bundle: need === 'STATUS_MISSING' ? bundle : { ...bundle, status }, served }
}

const date = (token: TokenDraft, iat: number, exp: number): void => put(token.payload, { iat, exp })

const dateAll = (tokens: readonly TokenDraft[], iat: number, exp: number): void =>
  tokens.forEach((token) => date(token, iat, exp))

/** Signs a token by a key that no set in the bundle has. */
function signByStranger(token: TokenDraft, { badge }: Entity): void {
  put(token.header, { kid: badge.key.kid })
  token.signer = badge
}
