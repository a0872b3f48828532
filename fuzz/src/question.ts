import type { VerifyContext } from '@liangpai/core'
import { pageOf } from './page.ts'
import type { Piece, Signed } from './piece.ts'
import type { Plan } from './plan.ts'
import { LONGEST_STATUS, type Seen, seenIn } from './plain/bundle.ts'
import type { Shown } from './plain/expectation.ts'
import { present } from './shape.ts'

/** A plan ready to be judged, and what a plain reader finds in it. */
export type Question = {
  /** The bundle, made anew for each judge. */
  bundle(): unknown
  asked(): VerifyContext
  /** The page as a plain reader has it; nothing, where reading it throws. */
  page(): unknown
  now: number
  /** Nothing, if there is no bundle of the right form. */
  shown: Shown | undefined
  /** Whether the page is an object that throws when it is read. */
  hostilePage: boolean
}

export function questionOf({ badge, chain, status, shape, page, now }: Plan, other: Piece): Question {
  const bundle = {
    v: 1,
    badge: `${badge.token}~`,
    chain: chain.map((piece) => piece.token),
    ...(status && { status: status.token }),
  }
  const { make, plain } = present(bundle, shape, `${other.token}~`)
  const seen = seenIn(plain)
  const hostilePage = 'odd' in page && (page.odd === 'throwing' || page.odd === 'revoked')
  const pieces = [badge, ...chain, ...(status ? [status] : [])]
  return {
    bundle: make,
    asked: () => ({ page: pageOf(page), now }) as VerifyContext,
    page: () => (hostilePage ? undefined : pageOf(page)),
    now,
    shown: seen && shownIn(seen, pieces),
    hostilePage,
  }
}

/** The tokens of a bundle that somebody signed, found by their text. */
function shownIn({ badge, chain, status }: Seen, pieces: readonly Piece[]): Shown {
  const find = (token: string): Signed | undefined => pieces.find((piece) => piece.token === token)?.signed
  return {
    badge: badge.endsWith('~') ? find(badge.slice(0, -1)) : undefined,
    chain: chain.map(find),
    status: status !== undefined && Buffer.byteLength(status) <= LONGEST_STATUS ? find(status) : undefined,
  }
}
