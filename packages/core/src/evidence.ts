import type { BadgeClaims } from './badge/badge.ts'
import type { BundleParts } from './bundle.ts'
import { type Trust, findKey } from './chain/anchor.ts'
import { type Chain, judgeChain } from './chain/chain.ts'
import { checkSignature, type Jws } from './jws.ts'
import { createKeyStore, type Key } from './key.ts'
import { createMemory, type Memory, once } from './memory.ts'
import { must, type Reason } from './reason.ts'
import { checkBit, checkListTimes, checkSubject, decodeList, readStatus, type StatusList } from './status/list.ts'
import { isFuture } from './token.ts'

/** The checks whose results a verifier keeps, each by the very bytes it was made for. */
export type Evidence = ReturnType<typeof createEvidence>

/** A status token, and its list by the key that its signature was checked with. */
type Received = { jws: Jws; lists: Memory<Promise<StatusList>> }

/** Bounded memories of one verifier: keys by point, chains and lists by their bytes, the newest list by issuer and uri. */
export function createEvidence({ trust, allowLocalhost }: { trust: Trust; allowLocalhost: boolean }) {
  const keys = createMemory<Promise<unknown>>(512)
  const chains = createMemory<Promise<Chain>>(64)
  const received = createMemory<Received>(128)
  const newest = createMemory<StatusList>(1024)
  const store = createKeyStore((id, make) => once(keys as Memory<Promise<never>>, id, make as () => Promise<never>))

  const keyOf = (jws: Jws, { badgeKeys }: Chain, absent: Reason): Key => {
    const key = findKey(badgeKeys, jws.kid, trust)
    must(key, absent)
    return key
  }

  const checkBy = async (jws: Jws, key: Key) => checkSignature(jws, await store.use(key))

  /** A status token as it came, its form right; known by its very bytes. */
  function receive(token: string): Received {
    const known = received.get(token) ?? { jws: readStatus(token), lists: createMemory(8) }
    received.set(token, known)
    return known
  }

  /** The list of a token whose signature holds by this very key. */
  const authentic = (jws: Jws, lists: Received['lists'], key: Key) =>
    once(lists, `${key.kid} ${key.x} ${key.y}`, async () => {
      await checkBy(jws, key)
      return decodeList(jws)
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
    /** The chain of a bundle, judged; one judged before is known by its bytes. Its times are the caller's to check. */
    async chainOf({ chain, chainLength }: BundleParts, issuer: string): Promise<Chain> {
      must(chainLength > 0, 'CHAIN_MISSING')
      must(chainLength >= 3 && chainLength <= 8, 'CHAIN_LENGTH')
      // With its length: statements that are run together by a space are another chain.
      const bytes = `${issuer} ${chainLength} ${chain.join(' ')}`
      return once(chains, bytes, () => judgeChain(chain, issuer, { trust, store, allowLocalhost }))
    },

    checkBadge: (jws: Jws, chain: Chain): Promise<void> => checkBy(jws, keyOf(jws, chain, 'BADGE_KEY_UNKNOWN')),

    /** The list that answers for a badge, in time and with the badge's bit at 0. */
    async checkStatus(token: string | undefined, claims: BadgeClaims, chain: Chain, now: number): Promise<StatusList> {
      must(token !== undefined, 'STATUS_MISSING')
      const { jws, lists } = receive(token)
      checkSubject(jws, claims)
      const given = await authentic(jws, lists, keyOf(jws, chain, 'STATUS_KEY_UNKNOWN'))
      const list = newestOf(given, claims, now)
      checkListTimes(list, now)
      checkBit(list, claims.statusIndex)
      return list
    },
  }
}
