import type { VerifyContext } from '@liangpai/core'
import { pageOf } from './page.ts'
import type { Plan } from './plan.ts'
import { type BundleParts, LONGEST_STATUS, partsIn } from './reference/bundle.ts'
import type { SignedTokens } from './reference/expectation.ts'
import { present } from './shape.ts'
import type { Signed, Token } from './token.ts'

/** A plan ready to be judged, with what the reference reader knows of it. */
export type Question = {
  /** A new bundle for each judge, since reading some of them changes them. */
  bundle(): unknown
  context(): VerifyContext
  /** The page as the reference reads it; `undefined` if reading it throws. */
  page(): unknown
  now: number
  /** `undefined` if the bundle has not the right form. */
  tokens: SignedTokens | undefined
  /** Whether the page is an object that throws when it is read. */
  isPageHostile: boolean
}

/** `other` is a good badge, for bundles that change between two reads. */
export function questionOf({ badge, chain, status, shape, page, now }: Plan, other: Token): Question {
  const bundle = {
    v: 1,
    badge: `${badge.compact}~`,
    chain: chain.map(({ compact }) => compact),
    ...(status && { status: status.compact }),
  }
  const { make, plain } = present(bundle, shape, `${other.compact}~`)
  const parts = partsIn(plain)
  const isPageHostile = 'odd' in page && (page.odd === 'throwing' || page.odd === 'revoked')
  const tokens = [badge, ...chain, ...(status ? [status] : [])]
  return {
    bundle: make,
    context: () => ({ page: pageOf(page), now }) as VerifyContext, // hostile pages are no pages by type
    page: () => (isPageHostile ? undefined : pageOf(page)),
    now,
    tokens: parts && signedTokensIn(parts, tokens),
    isPageHostile,
  }
}

/** The tokens of a bundle that somebody signed, found by their text. */
function signedTokensIn({ badge, chain, status }: BundleParts, tokens: readonly Token[]): SignedTokens {
  const find = (text: string): Signed | undefined => tokens.find(({ compact }) => compact === text)?.signed
  return {
    badge: badge.endsWith('~') ? find(badge.slice(0, -1)) : undefined,
    chain: chain.map(find),
    status: status !== undefined && Buffer.byteLength(status) <= LONGEST_STATUS ? find(status) : undefined,
  }
}
