import { areOfOneSite } from '@liangpai/presentation'
import { type EvidenceNeed, type EvidencePart, nextEvidence } from '@liangpai/core'
import { NOT_IN_EFFECT, OTHER_BADGE, type Result, supersedes } from '../result.ts'
import type { BundleRequests, BundleResponse } from './bundleRequests.ts'
import { type AuditContext, bundleOf, isSameEvidence, judge } from './context.ts'
import { mayBeBack, mayHaveSuccessor } from './recheck.ts'
import type { RowCheck } from './row.ts'
import type { SharedEvidence } from './sharedEvidence.ts'
import type { StoredBadge } from './state/badges.ts'
import { type StoredResult, storedResultOf } from './state/results.ts'

/** What checking a row works with: the context of the run, and where it fetches evidence. */
export type CheckContext = AuditContext & { bundles: BundleRequests; shared: SharedEvidence }

/** Checks a row. A result that rests on a cell which may have been read wrongly is none. */
export async function checkRow(check: RowCheck, context: CheckContext): Promise<StoredResult> {
  const result = await checkBadge(check, context)
  const { doubt, isInQuote } = check
  if (doubt?.state === result.state) return { state: 'unreadable', reason: doubt.reason }
  const isHarmless = result.state === 'verified' || result.state === 'unavailable' || result.state === 'unreadable'
  return isInQuote && !isHarmless ? { state: 'unreadable', reason: 'ROW_UNREADABLE' } : result
}

/** Checks the badge of a row by stored evidence as far as that goes; fetches what is missing or out of date. */
async function checkBadge(check: RowCheck, context: CheckContext): Promise<StoredResult> {
  const { url, badgeNo } = check
  const { badges } = context.state
  let badge = badges.find(url)
  if (!badge || (badge.token === null && mayBeBack(badge, context))) {
    const response = await context.bundles.fetch(url, badgeNo)
    if (typeof response === 'object') return storedResultOf(response)
    badge = badges.find(url)
  }
  const result = badge && badge.token !== null ? await verifyStored(badge, check, context) : NOT_IN_EFFECT
  if (namesOtherHost(result, check)) return { state: 'unreadable', reason: 'LISTING_HOST_OTHER' }
  if (result !== NOT_IN_EFFECT) return storedResultOf(result)
  // The registry's word is as old as the request for it.
  const asOf = badges.find(url)?.requestedAt
  return { ...storedResultOf(result), ...(asOf !== undefined && { asOf }) }
}

/** Whether the badge has its listing under another host of the same platform: whether it is that shop cannot be told. */
function namesOtherHost(result: Result, { page }: RowCheck): boolean {
  if (result.state !== 'wrongSite' || page === null || typeof page === 'string') return false
  const { listing } = result.shop
  return listing !== undefined && listing.host !== page.host && areOfOneSite(listing.host, page.host)
}

/** The result of a stored badge, or of its successor under the same number. */
async function verifyStored(badge: StoredBadge, check: RowCheck, context: CheckContext): Promise<Result> {
  const first = await judgeByNewestEvidence(badge, check, context)
  const isOther = first.result === OTHER_BADGE
  if (first.isRequested || !(isOther || mayHaveSuccessor(first.badge, first.result, context))) return first.result
  const response = await context.bundles.fetch(check.url, check.badgeNo)
  const successor = context.state.badges.find(check.url)
  if (response === 'notInEffect' || !successor || successor.token === null) return NOT_IN_EFFECT
  if (response !== 'stored') return response.state === 'unavailable' && !isOther ? first.result : response
  const second = await judgeByNewestEvidence(successor, check, context)
  return supersedes(second.result, first.result) ? second.result : first.result
}

/** A result, the badge that it is about, and whether the bundle of that very badge was requested in this run. */
type Judged = { badge: StoredBadge; result: Result; isRequested: boolean }

/** Judges a stored badge, and fetches newer evidence for as long as `nextEvidence` names some; the best result stands. */
async function judgeByNewestEvidence(badge: StoredBadge, check: RowCheck, context: CheckContext): Promise<Judged> {
  const { state, registries, run } = context
  const { url: source, badgeNo, page } = check
  let isRequested = badge.run === run
  const requested: EvidencePart[] = isRequested ? ['bundle'] : []
  let bundle = bundleOf(badge, state)
  let judgement = await judge(bundle, page, context)
  let result: Result = judgement.verdict
  for (;;) {
    // Somebody has put another badge's token into the state.
    if (judgement.proven.badgeNo !== undefined && judgement.proven.badgeNo !== badgeNo)
      return { badge, result: OTHER_BADGE, isRequested }
    const inHand = { bundle, badgeNo, source, registries: registries.origins, requested }
    const next = nextEvidence({ judgement, inHand })
    if (next.kind === 'done') return { badge, result, isRequested }
    requested.push(next.what)
    isRequested ||= next.because === 'BADGE_EXPIRED' || next.because === 'BADGE_KEY_UNKNOWN'
    const response = await fetchEvidence(next.because, badge, check, context)
    if (typeof response === 'object' && response.state !== 'unavailable')
      return { badge, result: response, isRequested }
    const latest = state.badges.find(source)
    if (!latest || latest.token === null) return { badge, result: NOT_IN_EFFECT, isRequested }
    const renewed = bundleOf(latest, state)
    if (isSameEvidence(renewed, bundle)) continue
    badge = latest
    bundle = renewed
    judgement = await judge(bundle, page, context)
    if (supersedes(judgement.verdict, result)) result = judgement.verdict
  }
}

/**
 * Fetches what a judgement lacks: what badges share once for all of them, and only a badge itself for each. Resolves to
 * the response if the bundle of this very badge was requested.
 */
function fetchEvidence(
  need: EvidenceNeed,
  { iss, uri }: StoredBadge,
  { url, badgeNo }: RowCheck,
  { bundles, shared }: CheckContext,
): Promise<void | BundleResponse> {
  switch (need) {
    case 'LIST_NOT_FRESH':
      return shared.refreshList(iss, uri)
    case 'STATUS_MISSING':
    case 'STATUS_EXPIRED':
    case 'STATUS_KEY_UNKNOWN':
      return shared.renewList(iss, uri)
    case 'STATEMENT_EXPIRED':
    case 'STATEMENT_NOT_YET_VALID':
    case 'STATEMENT_KEY_UNKNOWN':
      return shared.renewChain(iss)
    case 'BADGE_EXPIRED':
    case 'BADGE_KEY_UNKNOWN':
      return bundles.fetch(url, badgeNo)
  }
}
