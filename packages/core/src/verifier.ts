import { requireCrypto } from '#crypto'
import { readBadge } from './badge/badge.ts'
import type { Trust } from './chain/trust.ts'
import { judgeChain } from './chain/chain.ts'
import { judge, type Steps, type VerifyContext } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { memoizeByBytes } from './lib/memoizeByBytes.ts'
import { readStatusList } from './status/list.ts'
import { createNewestList } from './status/newestList.ts'
import { importKey } from './token/key.ts'
import { ownMembers } from './token/json.ts'
import { UsageError } from './usageError.ts'
import type { Verdict } from './verdict.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints. */
export type VerifierOptions = {
  anchors: readonly string[]
  /** Keys that count as absent everywhere. */
  revoked?: readonly string[]
  /** For development: accepts `localhost` and names below it, over http too. */
  allowLocalhost?: boolean
}

/** Judges bundles, and remembers chains and lists from one to the next. */
export type Verifier = {
  /** Judges a bundle. Rejects only if `now` is not a finite number or `page` is left out, whatever bundle and page are. */
  verify(bundle: unknown, context: VerifyContext): Promise<Verdict>
  /** The same, with what `nextEvidence` needs to fetch fresher evidence. */
  judge(bundle: unknown, context: VerifyContext): Promise<Judgement>
}

/** Creates a verifier. Throws `UsageError` without anchors, without WebCrypto, or if `revoked` is no list. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { anchors, revoked = [], allowLocalhost = false } = ownMembers(options)
  if (!Array.isArray(anchors) || anchors.length === 0) throw new UsageError('ANCHORS_MISSING')
  if (!Array.isArray(revoked)) throw new UsageError('REVOKED_INVALID')
  requireCrypto()
  const trust = { anchors: [...anchors], revoked: [...revoked], allowLocalhost, importKey: memoizedImport() }
  const steps = memoizedSteps(trust)
  return {
    judge: (bundle, context) => judge(bundle, context, steps),
    verify: async (bundle, context) => (await judge(bundle, context, steps)).verdict,
  }
}

/** Judges one bundle with a verifier of its own. Rejects with `UsageError` as `createVerifier` and `verify` do. */
export async function verifyBadge(bundle: unknown, options: VerifierOptions & VerifyContext): Promise<Verdict> {
  return createVerifier(options).verify(bundle, options)
}

const memoizedImport = () => memoizeByBytes(importKey, { limit: 512, textsOf: ({ x, y }) => [x, y] })

/** The steps, memoized. The limits bound the memory of a verifier that is fed hostile bundles. */
const memoizedSteps = (trust: Trust): Steps => ({
  trust,
  readBadge: memoizeByBytes((token) => readBadge(token, trust), { limit: 256, textsOf: (token) => [token] }),
  judgeChain: memoizeByBytes((tokens, issuer) => judgeChain(tokens, issuer, trust), {
    limit: 256,
    textsOf: (tokens, issuer) => [...tokens, issuer],
  }),
  readStatusList: memoizeByBytes((token, claims, { badgeKeys }) => readStatusList(token, claims, badgeKeys, trust), {
    limit: 256,
    textsOf: (token, { iss, statusUri }, { badgeKeySet }) => [token, iss, statusUri, badgeKeySet],
  }),
  newestList: createNewestList(1024),
})
