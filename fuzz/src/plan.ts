import type { LineName } from './entities.ts'
import type { Page } from './mutations/page.ts'
import type { Shape } from './shape.ts'
import type { Token } from './token.ts'
import type { TrustName } from './trust.ts'

/** One run as data: which tokens, how they are put together, and the context in which the judge gets them. */
export type Plan = {
  line: LineName
  trust: TrustName
  badge: Token
  chain: Token[]
  status: Token | undefined
  shape: Shape[]
  page: Page
  now: number
  /** Whether a token was signed for this run alone. */
  isFreshlySigned: boolean
  /** Whether the new verifier judges the bundle twice. */
  judgeTwice: boolean
}
