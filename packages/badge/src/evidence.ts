import {
  bundleAddress,
  createVerifier,
  isLocalhost,
  nextEvidence,
  parseBadgeNo,
  type Bundle,
  type EvidencePart,
  type Judgement,
  type Verifier,
} from '@liangpai/core'
import { environmentFault } from './environment.ts'
import { parse } from './json.ts'
import { anchorsFor, registries } from './registries.ts'
import { type Failure, refusal, type Result, unavailable } from './result.ts'
import { sharedFetch } from './sharedFetch.ts'
import type { Source } from './source.ts'
import { originOf, urlOf } from './url.ts'

/** The evidence of an element and what it has proven; each judgement updates it. */
export type Evidence = {
  bundle: unknown
  /** The origin of the registry that sent the bundle; empty for one of the page's own. */
  registry: string
  /** Whether the bundle was requested before. The first request of a badge is the one that the page may have preloaded. */
  isRequested?: boolean
  iss?: string
  badgeNo?: string
  /** The end of the list's `ttl`, of what was verified last. */
  freshUntil?: number
}

const JSON_TYPE = /^application\/json\b/i
const LIST_TYPE = /^application\/statuslist\+jwt\b/i

/**
 * Judges a badge for this page, fetching what is missing. `onDoubt` is called when the evidence no longer verifies the
 * badge and newer evidence is requested.
 */
export async function judgeBadge(source: Source, evidence: Evidence, onDoubt: () => void): Promise<Result> {
  const isLocal = !!source.src || evidence.bundle !== undefined
  if (!anchorsFor(isLocal ? evidence.registry : source.registry).length) return unavailable('ANCHORS_NOT_GIVEN')
  const fault = environmentFault(source.owner)
  if (fault) return unavailable(fault)
  const badgeNo = parseBadgeNo(source.badge)
  if (source.badge && !badgeNo) return refusal('invalid', 'BADGE_NO_UNREADABLE')
  const requested: EvidencePart[] = []
  if (evidence.bundle === undefined) {
    // The first request does not count: when a reader goes back, a browser answers it from its cache, however old.
    if (evidence.isRequested) requested.push('bundle')
    const loaded = await loadBundle(bundleUrl(source, badgeNo), source, evidence)
    if (loaded.state) return loaded
    Object.assign(evidence, loaded)
  }
  return judgeWithRefresh({ source, badgeNo, evidence, requested, onDoubt })
}

type Question = {
  source: Source
  badgeNo: string | undefined
  evidence: Evidence
  requested: EvidencePart[]
  onDoubt: () => void
}

/** Judges the evidence and fetches what core says may change the verdict; the best verdict stands. */
async function judgeWithRefresh({ source, badgeNo, evidence, requested, onDoubt }: Question): Promise<Result> {
  const sources = { source: hrefOf(source.src), registries: [source.registry, ...registries] }
  let candidate: Evidence = { ...evidence }
  let judgement = await judge(candidate)
  let verdict: Result | undefined
  for (;;) {
    const withoutBundle = candidate.registry ? verdictWithoutBundle(judgement) : undefined
    if (withoutBundle) {
      if (!verdict) evidence.bundle = undefined
      return verdict || withoutBundle
    }
    if (isOther(judgement, badgeNo)) return refusal('invalid', 'BADGE_NOT_ASKED_FOR')
    if (!verdict || verdict.state === 'unavailable' || judgement.verdict.state !== 'unavailable') {
      verdict = judgement.verdict
      Object.assign(evidence, candidate, judgement.proven)
    }
    const next = nextEvidence({ judgement, inHand: { bundle: candidate.bundle, badgeNo, requested, ...sources } })
    if (next.kind === 'done') return verdict
    requested.push(next.what)
    if (next.what === 'bundle' && verdict.state !== 'verified') onDoubt()
    const loaded = await (next.what === 'list'
      ? loadList(next.from, candidate)
      : loadBundle(next.from, source, evidence))
    if (!loaded.state) judgement = await judge((candidate = loaded))
    else if (loaded.state !== 'unavailable' || verdict.state === 'unavailable') return loaded
  }
}

/**
 * The verdict where the registry's address answered with no bundle, or with one of a later version. That says nothing of
 * the badge: a worker of the page, a proxy or a portal may have answered.
 */
const verdictWithoutBundle = ({ verdict }: Judgement): Result | undefined =>
  verdict.state === 'invalid' && verdict.step === 'bundle'
    ? { ...verdict, state: 'unavailable', retryable: true }
    : undefined

const isOther = ({ proven }: Judgement, badgeNo: string | undefined) =>
  badgeNo && proven.badgeNo && proven.badgeNo !== badgeNo

const verifiers = new Map<string, Verifier>()

/** One verifier a page and set of anchors: it caches keys, chains and the newest lists for all badges of the page. */
function verifierFor(anchors: string[]): Verifier {
  const id = anchors.join(' ')
  const allowLocalhost = isLocalhost(location.hostname)
  const verifier = verifiers.get(id) || createVerifier({ anchors, allowLocalhost })
  verifiers.set(id, verifier)
  return verifier
}

const judge = ({ bundle, registry }: Evidence): Promise<Judgement> =>
  verifierFor(anchorsFor(registry)).judge(bundle, { page: location.href, now: Math.floor(Date.now() / 1000) })

const hrefOf = (address: string): string | undefined => (urlOf(address) || { href: undefined }).href

/** The address of a bundle: the shop's own copy, else the registry's. */
function bundleUrl({ src, registry }: Source, badgeNo: string | undefined): string | undefined {
  if (src) return hrefOf(src)
  return registry && badgeNo ? bundleAddress(registry, badgeNo) : undefined
}

/** Evidence, or why there is none. `state` is always there: pages add properties to every object. */
type Loaded = (Evidence & { state: undefined }) | Failure

async function loadBundle(url: string | undefined, source: Source, evidence: Evidence): Promise<Loaded> {
  if (!url) return unavailable('SOURCE_MISSING')
  const isCopy = url === hrefOf(source.src)
  const origin = originOf(url)
  const isFirst = !evidence.isRequested && evidence.bundle === undefined
  evidence.isRequested = true
  // On the registry's own origin the request of a preload would carry cookies.
  const mayBePreloaded = isFirst && !isCopy && origin !== location.origin
  const { text: bundle, reason } = await sharedFetch(url, isCopy ? /^/ : JSON_TYPE, mayBePreloaded)
  if (!reason) return { state: undefined, bundle, registry: isCopy ? '' : origin }
  if (reason !== 'NOT_IN_EFFECT') return unavailable(reason)
  // Another registry knows nothing of this badge: only its own can say that it has ended.
  const isOwn = [source.origin || source.registry, originOf(evidence.iss)].includes(origin)
  return isOwn ? refusal('inactive', reason) : unavailable('FETCH_STATUS')
}

/** The same bundle with a newer list. */
async function loadList(url: string, { bundle, registry }: Evidence): Promise<Loaded> {
  const { text: status, reason } = await sharedFetch(url, LIST_TYPE, false)
  if (reason) return unavailable(reason)
  try {
    const { v, badge, chain } = asObject(bundle)
    return { state: undefined, bundle: { v, badge, chain, status }, registry }
  } catch {
    return unavailable('UNEXPECTED') // the page may have made the object unreadable since it was judged
  }
}

const asObject = (bundle: unknown) => (typeof bundle === 'string' ? parse(bundle) : bundle) as Bundle
