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
import { anchorsOf, originOf, registryOf, urlOf } from './configure.ts'
import { type Fetched, fetchText } from './fetch.ts'
import { type Failure, type Result, unavailable } from './result.ts'

/** Where the evidence of an element comes from: its attributes and its property. */
export type Source = { badge: string; registry: string; src: string; bundle: unknown }

/** What an element keeps between judgements. */
export type Held = { bundle: unknown; iss?: string; badgeNo?: string }

const JSON_TYPE = /^application\/json\b/i
const LIST_TYPE = /^application\/statuslist\+jwt\b/i

/**
 * Judges a badge for this page. `held` is what an earlier judgement fetched, and is brought up to date; `doubt` is called
 * when what it held no longer verifies the badge and something newer is asked for.
 */
export async function judgeSource(source: Source, held: Held, doubt: () => void): Promise<Result> {
  const hindrance = hindranceOf()
  if (hindrance) return unavailable(hindrance)
  const anchors = anchorsOf()
  if (!anchors.length) return { state: 'unknownIssuer', reason: 'ANCHORS_NOT_GIVEN', retryable: false }
  const code = parseBadgeNo(source.badge)
  if (source.badge && !code) return { state: 'invalid', reason: 'BADGE_NO_UNREADABLE', retryable: false }
  const requested: EvidencePart[] = []
  if (held.bundle === undefined) {
    requested.push('bundle')
    const loaded = await loadBundle(addressOf(source, code))
    if (!('bundle' in loaded)) return loaded
    held.bundle = loaded.bundle
  }
  return judgeHeld(verifierOf(anchors), { source, code, held, requested, doubt })
}

type Question = {
  source: Source
  code: string | undefined
  held: Held
  requested: EvidencePart[]
  doubt: () => void
}

/** Judges what is held and fetches what core says may change the answer; the best answer stands. */
async function judgeHeld(verifier: Verifier, { source, code, held, requested, doubt }: Question): Promise<Result> {
  const sources = { source: hrefOf(source.src), registries: [originOf(source.registry), registryOf()] }
  let { bundle } = held
  let judgement = await judge(verifier, bundle)
  let verdict: Result | undefined
  for (;;) {
    if (isOther(judgement, code)) return { state: 'invalid', reason: 'BADGE_NOT_ASKED_FOR', retryable: false }
    if (!verdict || verdict.state === 'unavailable' || judgement.verdict.state !== 'unavailable') {
      verdict = judgement.verdict
      Object.assign(held, judgement.proven, { bundle })
    }
    const next = nextEvidence({ judgement, inHand: { bundle, badgeNo: code, requested, ...sources } })
    if (next.kind === 'done') return verdict
    requested.push(next.what)
    if (next.what === 'bundle' && verdict.state !== 'verified') doubt()
    const newer = await (next.what === 'list' ? loadList(next.from, bundle) : loadBundle(next.from))
    if ('bundle' in newer) {
      bundle = newer.bundle
      judgement = await judge(verifier, bundle)
    } else if (newer.state !== 'unavailable' || verdict.state === 'unavailable') return newer
  }
}

const isOther = ({ proven: { badgeNo } }: Judgement, code: string | undefined) => code && badgeNo && badgeNo !== code

function hindranceOf() {
  if (window.top !== window) return 'PAGE_FRAMED'
  if (!isSecureContext) return 'PAGE_INSECURE'
  if (!globalThis.crypto || !crypto.subtle) return 'CRYPTO_MISSING'
  return typeof DecompressionStream === 'function' ? undefined : 'DECOMPRESSION_MISSING'
}

const verifiers = new Map<string, Verifier>()

/** One verifier a page and set of anchors: it keeps keys, chains and the newest lists for all its badges. */
function verifierOf(anchors: string[]): Verifier {
  const id = anchors.join(' ')
  const known =
    verifiers.get(id) || createVerifier({ anchors, allowLocalhost: /(^|\.)localhost$/.test(location.hostname) })
  verifiers.set(id, known)
  return known
}

const judge = (verifier: Verifier, bundle: unknown): Promise<Judgement> =>
  verifier.judge(bundle, { page: location.href, now: Math.floor(Date.now() / 1000) })

const hrefOf = (address: string): string | undefined => (urlOf(address) || { href: undefined }).href

/** The address of a bundle: the shop's own copy, else the registry's. */
function addressOf({ src, registry }: Source, code: string | undefined): string | undefined {
  if (src) return hrefOf(src)
  const origin = originOf(registry || registryOf())
  return origin && code ? bundleAddress(origin, code) : undefined
}

/** A bundle to judge, or the outcome of not getting one. */
type Loaded = { bundle: unknown } | Failure

async function loadBundle(address: string | undefined): Promise<Loaded> {
  if (!address) return unavailable('SOURCE_MISSING')
  const fetched = await share(address, JSON_TYPE)
  if ('text' in fetched) return { bundle: fetched.text }
  if (fetched.reason === 'NOT_IN_EFFECT') return { state: 'inactive', reason: fetched.reason, retryable: false }
  return unavailable(fetched.reason)
}

/** The same bundle with a newer list. */
async function loadList(uri: string, bundle: unknown): Promise<Loaded> {
  const fetched = await share(uri, LIST_TYPE)
  if (!('text' in fetched)) return unavailable(fetched.reason)
  try {
    const { v, badge, chain } = asObject(bundle)
    return { bundle: { v, badge, chain, status: fetched.text } }
  } catch {
    return unavailable('FETCH_FAILED') // an object may have become unreadable since it was judged
  }
}

const asObject = (bundle: unknown) => (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as Bundle

const SHARED_FOR = 2000
const shared = new Map<string, { at: number; fetched: Promise<Fetched> }>()

/** Badges of one page that ask for the same thing at about the same time share one request. */
function share(url: string, types: RegExp): Promise<Fetched> {
  const known = shared.get(url)
  if (known && Date.now() - known.at < SHARED_FOR) return known.fetched
  const fetched = fetchText(url, types)
  shared.set(url, { at: Date.now(), fetched })
  return fetched
}
