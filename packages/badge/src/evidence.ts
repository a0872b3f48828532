import { createVerifier, parseBadgeNo, type Bundle, type Judgement, type Verifier } from '@liangpai/core'
import { anchorsOf, originOf, registryOf, urlOf } from './configure.ts'
import { type Fetched, fetchText } from './fetch.ts'
import { type Result, unavailable } from './result.ts'

/** Where the evidence of an element comes from: its attributes and its property. */
export type Source = { badge: string; registry: string; src: string; bundle: unknown }

/** What an element keeps between judgements. */
export type Held = { bundle: unknown; fetched: boolean; iss?: string; badgeNo?: string }

/** Reasons that a newer bundle may mend: a part has run out, or a key has been changed. */
const OUTDATED =
  /^(?:BADGE_EXPIRED|BADGE_KEY_UNKNOWN|STATEMENT_KEY_UNKNOWN|STATEMENT_EXPIRED|STATUS_EXPIRED|STATUS_KEY_UNKNOWN|STATUS_MISSING)$/

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
  const verifier = verifierOf(anchors)
  const code = parseBadgeNo(source.badge)
  if (source.badge && !code) return { state: 'invalid', reason: 'BADGE_NO_UNREADABLE', retryable: false }
  if (held.bundle === undefined) {
    const missing = await load(addressOf(source, code), held)
    if (missing) return missing
  }
  let judgement = await judge(verifier, held)
  if (mismatch(judgement, code)) return { state: 'invalid', reason: 'BADGE_NOT_ASKED_FOR', retryable: false }
  const again = await refresh(source, code, held, judgement, doubt)
  if (again === true) judgement = await judge(verifier, held)
  else if (again) return again
  if (mismatch(judgement, code)) return { state: 'invalid', reason: 'BADGE_NOT_ASKED_FOR', retryable: false }
  Object.assign(held, judgement.proven)
  return judgement.verdict
}

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

const judge = (verifier: Verifier, { bundle }: Held): Promise<Judgement> =>
  verifier.judge(bundle, { page: location.href, now: Math.floor(Date.now() / 1000) })

const mismatch = ({ proven: { badgeNo } }: Judgement, code: string | undefined) => code && badgeNo && badgeNo !== code

/** The address of a bundle: the shop's own copy, else the registry's. */
function addressOf({ src, registry }: Source, code: string | undefined): string | undefined {
  if (src) return (urlOf(src) || { href: undefined }).href
  const origin = originOf(registry || registryOf())
  return origin && code ? `${origin}/badges/${code}/bundle` : undefined
}

/** Brings the evidence up to date with one request at most; says whether there is something new to judge. */
async function refresh(
  source: Source,
  code: string | undefined,
  held: Held,
  { verdict, proven }: Judgement,
  doubt: () => void,
): Promise<Result | boolean> {
  if (held.fetched) return false
  if (!('reason' in verdict)) return !verdict.fresh && !!proven.statusUri && renewList(proven.statusUri, held)
  if (!OUTDATED.test(verdict.reason)) return false
  // A chain with a changed key proves nothing now; what this very badge once proved still names its issuer.
  const { iss = held.iss, badgeNo = code || held.badgeNo } = proven
  const { src } = source
  if (!src && !(iss && badgeNo)) return false
  doubt()
  const missing = await load(src ? addressOf(source, code) : `${originOf(iss)}/badges/${badgeNo}/bundle`, held)
  // Where nothing newer is to be had, an end that was signed has come all the same.
  if (missing && missing.state === 'unavailable' && verdict.state === 'expired') return false
  return missing || true
}

/** The list past its `ttl`. Without a newer one the list in hand answers until its own end. */
async function renewList(uri: string, held: Held): Promise<boolean> {
  const list = await share(uri, LIST_TYPE)
  if (!('text' in list)) return false
  try {
    const { v, badge, chain } = asObject(held.bundle)
    held.bundle = { v, badge, chain, status: list.text }
    return true
  } catch {
    return false // an object may have become unreadable since it was judged
  }
}

const asObject = (bundle: unknown) => (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as Bundle

async function load(address: string | undefined, held: Held): Promise<Result | undefined> {
  if (!address) return unavailable('SOURCE_MISSING')
  const fetched = await share(address, JSON_TYPE)
  if ('text' in fetched) {
    held.bundle = fetched.text
    held.fetched = true
    return undefined
  }
  if (fetched.reason === 'NOT_IN_EFFECT') return { state: 'inactive', reason: fetched.reason, retryable: false }
  return unavailable(fetched.reason)
}

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
