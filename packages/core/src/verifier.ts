import { requireCrypto } from '#crypto'
import { readBadge } from './badge/badge.ts'
import type { Trust } from './chain/anchor.ts'
import { judgeChain } from './chain/chain.ts'
import { judge, type Steps, type VerifyContext } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { memoizeByBytes } from './lib/memoizeByBytes.ts'
import { readStatusList } from './status/list.ts'
import { createNewestList } from './status/newestList.ts'
import { UsageError } from './usageError.ts'
import type { Verdict } from './verdict.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints. */
export type VerifierOptions = {
  anchors: readonly string[]
  /** Keys that count as absent, wherever they stand. */
  revoked?: readonly string[]
  /** For development: `localhost` and below it, over http too. */
  allowLocalhost?: boolean
}

/** Judges bundles, and remembers keys, chains and lists from one to the next. */
export type Verifier = {
  /** Judges a bundle. Nothing in the bundle or the page makes it reject; a `now` that is no finite number does. */
  verify(bundle: unknown, context: VerifyContext): Promise<Verdict>
  /** The same, with what a caller needs to fetch fresher evidence. */
  judge(bundle: unknown, context: VerifyContext): Promise<Judgement>
}

/** Makes a verifier. Throws `UsageError` without anchors or WebCrypto. */
export function createVerifier({ anchors, revoked = [], allowLocalhost = false }: VerifierOptions): Verifier {
  if (!Array.isArray(anchors) || anchors.length === 0) throw new UsageError('ANCHORS_MISSING')
  requireCrypto()
  const steps = memoizedSteps({ anchors: new Set(anchors), revoked: new Set(revoked), allowLocalhost })
  return {
    judge: (bundle, context) => judge(bundle, context, steps),
    verify: async (bundle, context) => (await judge(bundle, context, steps)).verdict,
  }
}

/** Judges one bundle once. */
export async function verifyBadge(
  bundle: unknown,
  { page, now, ...options }: VerifierOptions & VerifyContext,
): Promise<Verdict> {
  return createVerifier(options).verify(bundle, { page, now })
}

/** The pure steps, each with room for as many results as a busy caller needs and no more. */
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
