import {
  bundleAddress,
  createVerifier,
  nextEvidence,
  parseBadgeNo,
  type Bundle,
  type EvidencePart,
  type Judgement,
  type Verifier,
} from '@liangpai/core'
import { anchorsOf, registryOf } from './configure.ts'
import { environmentFault } from './environment.ts'
import { type Failure, refusal, type Result, unavailable } from './result.ts'
import { sharedFetch } from './sharedFetch.ts'
import { originOf, urlOf } from './url.ts'

/** What the attributes of an element say about where its evidence is. */
export type Source = { readonly badge: string; readonly registry: string; readonly src: string }

/** The evidence of an element and what it has proven; each judgement updates it. */
export type Evidence = { bundle: unknown; iss?: string; badgeNo?: string }

const JSON_TYPE = /^application\/json\b/i
const LIST_TYPE = /^application\/statuslist\+jwt\b/i

/**
 * Judges a badge for this page, fetching what is missing. `onDoubt` is called when the evidence no longer verifies the
 * badge and newer evidence is requested.
 */
export async function judgeBadge(source: Source, evidence: Evidence, onDoubt: () => void): Promise<Result> {
  const fault = environmentFault()
  if (fault) return unavailable(fault)
  const anchors = anchorsOf()
  if (!anchors.length) return refusal('unknownIssuer', 'ANCHORS_NOT_GIVEN')
  const badgeNo = parseBadgeNo(source.badge)
  if (source.badge && !badgeNo) return refusal('invalid', 'BADGE_NO_UNREADABLE')
  const requested: EvidencePart[] = []
  if (evidence.bundle === undefined) {
    requested.push('bundle')
    const loaded = await loadBundle(bundleUrl(source, badgeNo))
    if (!('bundle' in loaded)) return loaded
    evidence.bundle = loaded.bundle
  }
  return judgeWithRefresh(verifierFor(anchors), { source, badgeNo, evidence, requested, onDoubt })
}

type Question = {
  source: Source
  badgeNo: string | undefined
  evidence: Evidence
  requested: EvidencePart[]
  onDoubt: () => void
}

/** Judges the evidence and fetches what core says may change the verdict; the best verdict stands. */
async function judgeWithRefresh(verifier: Verifier, question: Question): Promise<Result> {
  const { source, badgeNo, evidence, requested, onDoubt } = question
  const sources = { source: hrefOf(source.src), registries: [originOf(source.registry), registryOf()] }
  let { bundle } = evidence
  let judgement = await judge(verifier, bundle)
  let verdict: Result | undefined
  for (;;) {
    if (isOther(judgement, badgeNo)) return refusal('invalid', 'BADGE_NOT_ASKED_FOR')
    if (!verdict || verdict.state === 'unavailable' || judgement.verdict.state !== 'unavailable') {
      verdict = judgement.verdict
      Object.assign(evidence, judgement.proven, { bundle })
    }
    const next = nextEvidence({ judgement, inHand: { bundle, badgeNo, requested, ...sources } })
    if (next.kind === 'done') return verdict
    requested.push(next.what)
    if (next.what === 'bundle' && verdict.state !== 'verified') onDoubt()
    const newer = await (next.what === 'list' ? loadList(next.from, bundle) : loadBundle(next.from))
    if ('bundle' in newer) judgement = await judge(verifier, (bundle = newer.bundle))
    else if (newer.state !== 'unavailable' || verdict.state === 'unavailable') return newer
  }
}

const isOther = ({ proven }: Judgement, badgeNo: string | undefined) =>
  badgeNo && proven.badgeNo && proven.badgeNo !== badgeNo

const verifiers = new Map<string, Verifier>()

/** One verifier a page and set of anchors: it caches keys, chains and the newest lists for all badges of the page. */
function verifierFor(anchors: string[]): Verifier {
  const id = anchors.join(' ')
  const allowLocalhost = /(^|\.)localhost$/.test(location.hostname)
  const verifier = verifiers.get(id) || createVerifier({ anchors, allowLocalhost })
  verifiers.set(id, verifier)
  return verifier
}

const judge = (verifier: Verifier, bundle: unknown): Promise<Judgement> =>
  verifier.judge(bundle, { page: location.href, now: Math.floor(Date.now() / 1000) })

const hrefOf = (address: string): string | undefined => (urlOf(address) || { href: undefined }).href

/** The address of a bundle: the shop's own copy, else the registry's. */
function bundleUrl({ src, registry }: Source, badgeNo: string | undefined): string | undefined {
  if (src) return hrefOf(src)
  const origin = originOf(registry || registryOf())
  return origin && badgeNo ? bundleAddress(origin, badgeNo) : undefined
}

async function loadBundle(url: string | undefined): Promise<{ bundle: unknown } | Failure> {
  if (!url) return unavailable('SOURCE_MISSING')
  const fetched = await sharedFetch(url, JSON_TYPE)
  if ('text' in fetched) return { bundle: fetched.text }
  return fetched.reason === 'NOT_IN_EFFECT' ? refusal('inactive', fetched.reason) : unavailable(fetched.reason)
}

/** The same bundle with a newer list. */
async function loadList(url: string, bundle: unknown): Promise<{ bundle: unknown } | Failure> {
  const fetched = await sharedFetch(url, LIST_TYPE)
  if (!('text' in fetched)) return unavailable(fetched.reason)
  try {
    const { v, badge, chain } = asObject(bundle)
    return { bundle: { v, badge, chain, status: fetched.text } }
  } catch {
    return unavailable('FETCH_FAILED') // the page may have made the object unreadable since it was judged
  }
}

const asObject = (bundle: unknown) => (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as Bundle
