import { createVerifier, parseBadgeNo, type Verdict } from '@liangpai/core'
import { callerAddress } from '@liangpai/server/http'
import type { Context } from 'hono'
import type { Published } from '../publication/reader.ts'
import type { Registry } from '../registry.ts'
import type { Service } from './service.ts'

/** A badge that was found, by its number. */
export type FoundBadge = { badgeNo: string; published: Published }

/** What a look-up gives: the bundle of a badge, nothing in effect, or a wait of so many seconds. */
export type Lookup = FoundBadge | { wait: number } | undefined

/**
 * Looks a code up, in any readable spelling, and counts the unknown ones. While an address has to wait, known codes are
 * refused too: the difference would tell them apart.
 */
export async function lookUp(c: Context, { registry, limit, proxies }: Service, code: string): Promise<Lookup> {
  const wait = limit.wait(() => callerAddress(c, proxies))
  if (wait > 0) return { wait }
  const badgeNo = parseBadgeNo(code)
  const published = badgeNo === undefined ? undefined : await registry.readBundle(badgeNo)
  if (badgeNo !== undefined && published) return { badgeNo, published }
  limit.count(callerAddress(c, proxies))
  return undefined
}

/** The server's own judge, for the verify page and the picture; no page is in question there. */
export function createJudge(registry: Registry): (found: FoundBadge) => Promise<Verdict> {
  const { anchors, allowLocalhost } = registry
  const verifier = createVerifier({ anchors, allowLocalhost })
  return async ({ badgeNo, published }) => {
    const verdict = await verifier.verify(published.body, { page: null, now: registry.now() })
    if (verdict.state !== 'verified' || verdict.badgeNo === badgeNo) return verdict
    return { state: 'invalid', step: 'claims', reason: 'BADGE_NO_INVALID', retryable: false }
  }
}
