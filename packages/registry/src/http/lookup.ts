import { createVerifier, parseBadgeNo, type Verdict } from '@liangpai/core'
import type { Context } from 'hono'
import type { Published, Registry } from '../registry.ts'
import type { Service } from './app.ts'
import { addressOf } from './limit.ts'

/** What became of a look-up: the bundle of a badge, nothing in effect, or a wait of so many seconds. */
export type Found = { badgeNo: string; published: Published }
export type Lookup = Found | { wait: number } | undefined

/** Looks a code up, in any readable spelling, and counts the unknown ones. */
export async function lookUp(c: Context, { registry, limit, proxies }: Service, code: string): Promise<Lookup> {
  const wait = limit.wait(() => addressOf(c, proxies))
  if (wait > 0) return { wait }
  const badgeNo = parseBadgeNo(code)
  const published = badgeNo === undefined ? undefined : await registry.read(`/badges/${badgeNo}/bundle`)
  if (badgeNo !== undefined && published) return { badgeNo, published }
  limit.count(addressOf(c, proxies))
  return undefined
}

/** The server's own judge, for the verify page and the picture; no page is in question there. */
export function createJudge(registry: Registry): (found: Found) => Promise<Verdict> {
  const { anchors, allowLocalhost } = registry
  const verifier = createVerifier({ anchors, allowLocalhost })
  return async ({ badgeNo, published }) => {
    const verdict = await verifier.verify(published.body, { page: null, now: registry.now() })
    if (verdict.state !== 'verified' || verdict.badgeNo === badgeNo) return verdict
    return { state: 'invalid', step: 'claims', reason: 'BADGE_NO_INVALID', retryable: false }
  }
}
