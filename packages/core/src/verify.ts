import { requireCrypto } from '#crypto'
import { checkTimes } from './badge/badge.ts'
import { matchPage } from './badge/shop.ts'
import { readBundle } from './bundle.ts'
import { checkChainTimes } from './chain/chain.ts'
import { createEvidence, type Evidence } from './evidence.ts'
import { Fault } from './fault.ts'
import { stateOf, type Step } from './reason.ts'
import { UsageError } from './usageError.ts'
import { type Judgement, type Proven, refused, verified } from './judgement.ts'
import type { Listing, Verdict } from './verdict.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints. */
export type VerifierOptions = {
  anchors: readonly string[]
  /** Keys that count as absent, wherever they stand. */
  revoked?: readonly string[]
  /** For development: `localhost` and below it, over http too. */
  allowLocalhost?: boolean
}

/** What a bundle is judged for: the address of the top document, a listing, or `null` for no page; `now` in seconds. */
export type VerifyContext = { page: string | Listing | null; now: number }

export type Verifier = {
  /** Judges a bundle. Nothing in the bundle or the page makes it reject; a `now` that is no number does. */
  verify(bundle: unknown, context: VerifyContext): Promise<Verdict>
  /** The same, with what a caller needs to fetch fresher evidence. */
  judge(bundle: unknown, context: VerifyContext): Promise<Judgement>
}

/** Makes a verifier that keeps keys, chains and lists between judgements. Throws `UsageError` without anchors or WebCrypto. */
export function createVerifier({ anchors, revoked = [], allowLocalhost = false }: VerifierOptions): Verifier {
  if (!Array.isArray(anchors) || anchors.length === 0) throw new UsageError('ANCHORS_MISSING')
  requireCrypto()
  const trust = { anchors: new Set(anchors), revoked: new Set(revoked) }
  const evidence = createEvidence({ trust, allowLocalhost })
  const run = (bundle: unknown, context: VerifyContext) => judge(bundle, context, evidence, allowLocalhost)
  return { judge: run, verify: async (bundle, context) => (await run(bundle, context)).verdict }
}

/** Judges one bundle once. */
export function verifyBadge(
  bundle: unknown,
  { page, now, ...options }: VerifierOptions & VerifyContext,
): Promise<Verdict> {
  return Promise.resolve().then(() => createVerifier(options).verify(bundle, { page, now }))
}

/** The judgement, in the order of PROFILE 7; the first fault decides. */
async function judge(
  input: unknown,
  context: VerifyContext,
  evidence: Evidence,
  allowLocalhost: boolean,
): Promise<Judgement> {
  const { page, now } = context
  if (!Number.isFinite(now)) throw new UsageError('CLOCK_INVALID')
  const proven: Proven = {}
  let step: Step = 'bundle'
  try {
    const bundle = readBundle(input)

    step = 'badge'
    const badge = evidence.badgeOf(bundle.badge)

    step = 'chain'
    const chain = await evidence.chainOf(bundle, badge.iss)
    checkChainTimes(chain, now)
    proven.chain = chain

    step = 'signature'
    await evidence.checkBadge(badge, chain)

    step = 'claims'
    const claims = evidence.claimsOf(badge)
    proven.claims = claims

    step = 'times'
    checkTimes(claims, now)

    step = 'status'
    const list = await evidence.checkStatus(bundle.status, claims, chain, now)

    step = 'page'
    matchPage(page, claims.shop, allowLocalhost)
    return verified(claims, chain, list, now)
  } catch (error) {
    const reason = error instanceof Fault ? error.reason : 'UNEXPECTED'
    return refused(stateOf(step, reason), step, reason, proven)
  }
}
