import { createVerifier, parseBadgeNo, type Verdict } from '@liangpai/core'
import { callerAddress } from '@liangpai/server/http'
import type { Context } from 'hono'
import type { Published } from '../publication/reader.ts'
import type { Registry } from '../registry.ts'
import type { Service } from './service.ts'

/** A badge that was found, by its number. */
export type FoundBadge = { badgeNo: string; published: Published }

/** What became of a look-up; `wait` is in seconds. */
export type Lookup =
  | ({ outcome: 'found' } & FoundBadge)
  | { outcome: 'notInEffect' }
  | { outcome: 'unreadable' }
  | { outcome: 'tooMany'; wait: number }

/**
 * Looks a code up, in any readable spelling. Unknown ones are counted, and an address that asks for too many waits for
 * such an answer alone: a page full of made-up codes must not silence the reader's other badges. They are counted after
 * the read, with nothing between counting and answering, so that many at once gain nothing.
 */
export async function lookUp(c: Context, { registry, unknownCodes, proxies }: Service, code: string): Promise<Lookup> {
  const badgeNo = parseBadgeNo(code)
  if (badgeNo === undefined) return { outcome: 'unreadable' }
  const published = await registry.readBundle(badgeNo)
  if (published) return { outcome: 'found', badgeNo, published }
  const wait = unknownCodes.take(callerAddress(c, proxies))
  return wait > 0 ? { outcome: 'tooMany', wait } : { outcome: 'notInEffect' }
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
