import { checkTimes, type BadgeClaims, type BadgeToken } from './badge/badge.ts'
import { matchPage } from './badge/shop.ts'
import { readBundle } from './bundle.ts'
import { type Chain, checkChainLength, checkChainTimes } from './chain/chain.ts'
import { Fault, must } from './fault.ts'
import { type Judgement, type Proven, refused, verified } from './judgement.ts'
import { stateOf, type Step } from './reason.ts'
import { checkBit, checkListTimes, type StatusList } from './status/list.ts'
import { UsageError } from './usageError.ts'
import type { Listing } from './verdict.ts'

/** What a bundle is judged for: the address of the top document, a listing, or `null` for no page; `now` in seconds. */
export type VerifyContext = { page: string | Listing | null; now: number }

/** The steps that a verifier remembers the results of. Each is pure but `newestList`, which knows the lists seen so far. */
export type Steps = {
  readBadge(token: string): BadgeToken
  readClaims(badge: BadgeToken): BadgeClaims
  judgeChain(tokens: readonly string[], issuer: string): Promise<Chain>
  checkBadgeSignature(badge: BadgeToken, chain: Chain): Promise<void>
  readStatusList(token: string, claims: BadgeClaims, chain: Chain): Promise<StatusList>
  newestList(list: StatusList, claims: BadgeClaims, now: number): StatusList
  allowLocalhost: boolean
}

/** Judges a bundle in the order of PROFILE 7; the first fault decides. */
export async function judge(input: unknown, { page, now }: VerifyContext, steps: Steps): Promise<Judgement> {
  if (!Number.isFinite(now)) throw new UsageError('CLOCK_INVALID')
  const proven: Proven = {}
  let step: Step = 'bundle'
  try {
    const bundle = readBundle(input)

    step = 'badge'
    const badge = steps.readBadge(bundle.badge)

    step = 'chain'
    checkChainLength(bundle.chainLength)
    const chain = await steps.judgeChain(bundle.chain, badge.iss)
    checkChainTimes(chain, now)
    proven.chain = chain

    step = 'signature'
    await steps.checkBadgeSignature(badge, chain)

    step = 'claims'
    const claims = steps.readClaims(badge)
    proven.claims = claims

    step = 'times'
    checkTimes(claims, now)

    step = 'status'
    must(bundle.status !== undefined, 'STATUS_MISSING')
    const list = steps.newestList(await steps.readStatusList(bundle.status, claims, chain), claims, now)
    checkListTimes(list, now)
    checkBit(list, claims.statusIndex)

    step = 'page'
    matchPage(page, claims.shop, steps.allowLocalhost)
    return verified(claims, chain, list, now)
  } catch (error) {
    const reason = error instanceof Fault ? error.reason : 'UNEXPECTED'
    return refused(stateOf(step, reason), step, reason, proven)
  }
}
