import { type BadgeClaims, type BadgeToken, readBadge, readClaims } from './badge/badge.ts'
import type { BundleParts } from './bundle.ts'
import { type Trust, findKey } from './chain/anchor.ts'
import { type Chain, judgeChain } from './chain/chain.ts'
import { checkSignature, type Jws } from './token/jws.ts'
import { createKeyStore, type Imported, type Key } from './token/key.ts'
import { createLruCache, type LruCache, memoize } from './lib/lru.ts'
import { must } from './fault.ts'
import type { Reason } from './reason.ts'
import { type MaybePromise, andThen } from './lib/maybePromise.ts'
import {
  checkBit,
  checkListTimes,
  checkSubject,
  decodeList,
  readStatus,
  type StatusList,
  type Subject,
} from './status/list.ts'
import { isFuture } from './tokenTypes.ts'

/** The checks whose results a verifier keeps, each by the very bytes it was made for. */
export type Evidence = ReturnType<typeof createEvidence>

/** A chain that is judged or being judged, and what it was made of. */
type Judged = { issuer: string; tokens: readonly string[]; made: LruCache<MaybePromise<Chain>> }

/** What is kept of a status token besides its own text: its list, by the key that its signature was checked with. */
type Received = { kid: string; subject: Subject; jws: Jws | undefined; lists: LruCache<MaybePromise<StatusList>> }

/** Bounded memories of one verifier: keys by point; badges, chains and lists by their bytes; the newest list by issuer and uri. */
export function createEvidence({ trust, allowLocalhost }: { trust: Trust; allowLocalhost: boolean }) {
  const badges = createLruCache<BadgeToken>(256)
  const chains = createLruCache<Judged>(256)
  const received = createLruCache<Received>(256)
  const newest = createLruCache<StatusList>(1024)
  const store = createKeyStore(createLruCache<MaybePromise<Imported>>(512))

  const keyOf = (kid: string, { badgeKeys }: Chain, absent: Reason): Key => {
    const key = findKey(badgeKeys, kid, trust)
    must(key, absent)
    return key
  }

  const checkBy = (jws: Jws, key: Key) => andThen(store.use(key), (imported) => checkSignature(jws, imported))

  /** The memory of this very chain, which is found by its first statement and known by all of them. */
  function judgedOf(issuer: string, tokens: readonly string[]): Judged {
    const [first = ''] = tokens
    const known = chains.get(first)
    const isSame =
      known?.issuer === issuer &&
      known.tokens.length === tokens.length &&
      known.tokens.every((token, at) => token === tokens[at])
    if (isSame) return known
    const judged = { issuer, tokens, made: createLruCache<MaybePromise<Chain>>(1) }
    chains.set(first, judged)
    return judged
  }

  /** A status token as it came, its form right; known by its very bytes. */
  function receive(token: string): Received {
    const known = received.get(token)
    if (known) return known
    const jws = readStatus(token)
    const { sub, iss } = jws.payload
    const entry: Received = { kid: jws.kid, subject: { sub, iss }, jws, lists: createLruCache(8) }
    received.set(token, entry)
    return entry
  }

  /** The list of a token whose signature holds by this very key. Once it is decoded, the token is not kept twice. */
  const authentic = (token: string, entry: Received, key: Key): MaybePromise<StatusList> =>
    memoize(entry.lists, `${key.kid} ${key.x} ${key.y}`, () => {
      const jws = entry.jws ?? readStatus(token)
      const decoded = andThen(checkBy(jws, key), () => decodeList(jws))
      return andThen(decoded, (list) => {
        entry.jws = undefined
        return list
      })
    })

  /** A list of the future does not count as seen; of two lists of one issuer and uri the newer answers (PROFILE 6). */
  function newestOf(given: StatusList, { iss, statusUri }: BadgeClaims, now: number): StatusList {
    if (isFuture(given.iat, now)) return given
    const name = `${iss} ${statusUri}`
    const seen = newest.get(name)
    if (seen && seen.iat > given.iat) return seen
    newest.set(name, given)
    return given
  }

  return {
    /** A badge whose form is right. */
    badgeOf(token: string): BadgeToken {
      const known = badges.get(token)
      if (known) return known
      const badge = readBadge(token, allowLocalhost)
      badges.set(token, badge)
      return badge
    },

    /** The claims of a badge whose signature holds. */
    claimsOf: (badge: BadgeToken): BadgeClaims => (badge.claims ??= readClaims(badge, allowLocalhost)),

    /** The chain of a bundle, judged; one judged before is known by its bytes. Its times are the caller's to check. */
    chainOf({ chain, chainLength }: BundleParts, issuer: string): MaybePromise<Chain> {
      must(chainLength > 0, 'CHAIN_MISSING')
      must(chainLength >= 3 && chainLength <= 8, 'CHAIN_LENGTH')
      return memoize(judgedOf(issuer, chain).made, '', () =>
        judgeChain(chain, issuer, { trust, store, allowLocalhost }),
      )
    },

    /** The badge's own signature, which is checked every time. */
    checkBadge: ({ jws }: BadgeToken, chain: Chain): MaybePromise<void> =>
      checkBy(jws, keyOf(jws.kid, chain, 'BADGE_KEY_UNKNOWN')),

    /** The list that answers for a badge, in time and with the badge's bit at 0. */
    checkStatus(token: string | undefined, claims: BadgeClaims, chain: Chain, now: number): MaybePromise<StatusList> {
      must(token !== undefined, 'STATUS_MISSING')
      const entry = receive(token)
      checkSubject(entry.subject, claims)
      const given = authentic(token, entry, keyOf(entry.kid, chain, 'STATUS_KEY_UNKNOWN'))
      return andThen(given, (its) => {
        const list = newestOf(its, claims, now)
        checkListTimes(list, now)
        checkBit(list, claims.statusIndex)
        return list
      })
    },
  }
}
