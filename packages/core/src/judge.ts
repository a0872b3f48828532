import { type BadgeClaims, type BadgeToken, checkBadgeSignature, checkTimes } from './badge/badge.ts'
import { matchPage } from './badge/shop.ts'
import { readBundle } from './bundle.ts'
import type { Trust } from './chain/trust.ts'
import { type Chain, checkChainLength, checkChainTimes } from './chain/chain.ts'
import { Fault, must } from './fault.ts'
import { addressesOf, type Judgement, type Proven, refused, verified } from './judgement.ts'
import { stateOf, type Step } from './reason.ts'
import { checkBit, checkListTimes, type StatusList } from './status/list.ts'
import type { NewestList } from './status/newestList.ts'
import { UsageError } from './usageError.ts'
import type { Listing, Verdict } from './verdict.ts'

/**
 * What a bundle is judged for. `page` is the address of the top document, a listing, or `null` where no page is in
 * question; `now` is in seconds since the epoch.
 */
export type VerifyContext = { page: string | Listing | null; now: number }

/** Whom a verifier trusts, and the steps it memoizes. All are pure except `newestList`, which remembers lists. */
export type Steps = {
  trust: Trust
  readBadge(token: string): BadgeToken
  judgeChain(tokens: readonly string[], issuer: string): Promise<Chain>
  readStatusList(token: string, claims: BadgeClaims, chain: Chain): Promise<StatusList>
  newestList: NewestList
}

/** Judges a bundle in the order of PROFILE 7; the first fault decides. */
export async function judge(input: unknown, { page, now }: VerifyContext, steps: Steps): Promise<Judgement> {
  if (!Number.isFinite(now)) throw new UsageError('CLOCK_INVALID')
  const proven: Proven = {}
  let verdict: Verdict
  let step: Step = 'bundle'
  try {
    const bundle = readBundle(input)

    step = 'badge'
    const badge = steps.readBadge(bundle.badge)

    step = 'chain'
    checkChainLength(bundle.chain)
    const chain = await steps.judgeChain(bundle.chain, badge.iss)
    checkChainTimes(chain, now)
    proven.chain = chain

    step = 'signature'
    await checkBadgeSignature(badge, chain.badgeKeys, steps.trust)

    step = 'claims'
    const claims = badge.claims()
    proven.claims = claims

    step = 'times'
    checkTimes(claims, now)

    step = 'status'
    must(bundle.status !== undefined, 'STATUS_MISSING')
    const list = steps.newestList(await steps.readStatusList(bundle.status, claims, chain), claims, chain, now)
    checkListTimes(list, now)
    checkBit(list, claims.statusIndex)

    step = 'page'
    matchPage(page, claims.shop, steps.trust.allowLocalhost)
    verdict = verified(claims, chain, list, now)
  } catch (error) {
    const reason = error instanceof Fault ? error.reason : 'UNEXPECTED'
    verdict = refused(stateOf(step, reason), step, reason, proven)
  }
  return { verdict, proven: addressesOf(proven) }
}
