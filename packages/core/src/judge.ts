import { type BadgeClaims, type BadgeToken, checkBadgeSignature, checkTimes } from './badge/badge.ts'
import { matchPage } from './badge/shop.ts'
import { areBuiltInsIntact } from './builtIns.ts'
import { readBundle } from './bundle.ts'
import type { Trust } from './chain/trust.ts'
import { type Chain, checkChainLength, checkChainTimes } from './chain/chain.ts'
import { Fault, must } from './fault.ts'
import { addressesOf, type Judgement, refused, verified } from './judgement.ts'
import { type Reason, stateOf, type Step } from './reason.ts'
import { checkBit, checkListTimes, type StatusList } from './status/list.ts'
import type { NewestList } from './status/newestList.ts'
import { ownMembers } from './token/json.ts'
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
export async function judge(input: unknown, context: VerifyContext, steps: Steps): Promise<Judgement> {
  const { page, now } = readContext(context)
  let verdict: Verdict
  let chain: Chain | undefined
  let claims: BadgeClaims | undefined
  let step: Step = 'bundle'
  try {
    const bundle = readBundle(input)

    step = 'badge'
    const badge = steps.readBadge(bundle.badge)

    step = 'chain'
    checkChainLength(bundle.chain)
    const judged = await steps.judgeChain(bundle.chain, badge.iss)
    checkChainTimes(judged, now)
    chain = judged

    step = 'signature'
    await checkBadgeSignature(badge, chain.badgeKeys, steps.trust)

    step = 'claims'
    claims = badge.claims()

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
    verdict = refused(step, reasonOf(error, step), { chain, claims })
  }
  return { verdict, proven: addressesOf({ chain, claims }) }
}

/** A `page` that was forgotten is a mistake of the caller; one that is there and no page is not the shop's. */
function readContext(context: VerifyContext): VerifyContext {
  const own = ownMembers(context)
  if (!Number.isFinite(own.now)) throw new UsageError('CLOCK_INVALID')
  if (!('page' in own)) throw new UsageError('PAGE_MISSING')
  return own
}

/** Why the judgement ended. A badge is not called bad where the page has changed what the judge reads it with. */
function reasonOf(error: unknown, step: Step): Reason {
  const reason = error instanceof Fault ? error.message : 'UNEXPECTED'
  return stateOf(step, reason) === 'unavailable' || areBuiltInsIntact() ? reason : 'BUILT_INS_CHANGED'
}
