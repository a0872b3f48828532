import { type BadgeClaims, checkTimes, readBadge } from './badge/badge.ts'
import { matchPage } from './badge/shop.ts'
import { areBuiltInsIntact } from './builtIns.ts'
import { readBundle } from './bundle.ts'
import { type Chain, checkChainTimes, judgeChain } from './chain/chain.ts'
import { checkSignature } from './chain/signature.ts'
import type { Trust } from './chain/trust.ts'
import { Fault, must } from './fault.ts'
import { addressesOf, type Judgement, refused, verified } from './judgement.ts'
import { checkNow } from './lifetime.ts'
import type { Memory } from './memory.ts'
import { type Reason, stateOf, type Step } from './reason.ts'
import { checkBit, readStatusList } from './status/list.ts'
import { ownMembers } from './token/json.ts'
import { mustUse } from './usageError.ts'
import type { Listing, Verdict } from './verdict.ts'

/**
 * What a bundle is judged for. `page` is the address of the top document, a listing, or `null` where no page is in
 * question; `now` is in seconds since the epoch.
 */
export type VerifyContext = { page: string | Listing | null; now: number }

/** Judges a bundle in the order of PROFILE 7; the first fault decides. */
export async function judge(
  input: unknown,
  context: VerifyContext,
  trust: Trust,
  { badges, chains, lists, newestList }: Memory,
): Promise<Judgement> {
  const { page, now } = readContext(context)
  let verdict: Verdict
  let chain: Chain | undefined
  let claims: BadgeClaims | undefined
  let freshUntil: number | undefined
  let step: Step = 'bundle'
  try {
    const { badge, chain: statements, status } = readBundle(input)

    step = 'badge'
    const { jws, iss, readClaims } = badges([badge], () => readBadge(badge, trust))

    step = 'chain'
    const judged = await chains([...statements, iss], () => judgeChain(statements, iss, trust))
    checkChainTimes(judged, now)
    chain = judged

    step = 'signature'
    await checkSignature(jws, trust, 'BADGE_KEY_UNKNOWN', judged.badgeKeys)

    step = 'claims'
    const read = readClaims()
    claims = read

    step = 'times'
    checkTimes(read, now)

    step = 'status'
    must(status !== undefined, 'STATUS_MISSING')
    const texts = [status, read.statusUri, statements[0] ?? '']
    const list = newestList(
      await lists(texts, () => readStatusList(status, read, judged.badgeKeys, trust)),
      read,
      judged,
      now,
    )
    checkNow(list, now)
    checkBit(list, read.statusIndex)

    step = 'page'
    matchPage(page, claims.shop, trust.allowLocalhost)
    verdict = verified(claims, chain, list, now)
    freshUntil = list.iat + list.ttl
  } catch (error) {
    verdict = refused(step, reasonOf(error, step), { chain, claims })
  }
  return { verdict, proven: { ...addressesOf({ chain, claims }), ...(freshUntil && { freshUntil }) } }
}

/** A `page` that was forgotten is a mistake of the caller; one that is there and no page is not the shop's. */
function readContext(context: VerifyContext): VerifyContext {
  const own = ownMembers(context)
  mustUse(Number.isFinite(own.now), 'CLOCK_INVALID')
  mustUse('page' in own, 'PAGE_MISSING')
  return own
}

/** Why the judgement ended. A badge is not called bad where the page has changed what the judge reads it with. */
function reasonOf(error: unknown, step: Step): Reason {
  const reason = error instanceof Fault ? error.message : 'UNEXPECTED'
  return stateOf(step, reason) === 'unavailable' || areBuiltInsIntact() ? reason : 'BUILT_INS_CHANGED'
}
