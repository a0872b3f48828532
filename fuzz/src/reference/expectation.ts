import type { VerifiedVerdict } from '@liangpai/core'
import { DAY } from '@liangpai/world'
import type { Signed } from '../token.ts'
import type { Trust } from '../trust.ts'
import { issuerOf, readBadge, type ReferenceBadge } from './badge.ts'
import { readChain, type ReferenceChain, vouched } from './chain.ts'
import { isShopPage } from './page.ts'
import { readList, type ReferenceList } from './status.ts'

/** The tokens of a bundle as somebody signed them; `undefined` where nobody signed what is there. */
export type SignedTokens = { badge: Signed | undefined; chain: (Signed | undefined)[]; status: Signed | undefined }

/** What the signed tokens prove by PROFILE, whatever a judge may say of them. */
export type Expectation = {
  /** Set once the chain counts and is in time. */
  iss?: string
  /** Nobody signed the badge. A judge may find that before the chain or after it. */
  unsigned?: true
  /** Set once the claims of the badge are proven as well. */
  badge?: ReferenceBadge
  chain?: ReferenceChain
  /** The bundle's list, if issuer and address are the badge's. */
  list?: ReferenceList
  /** The verdict if everything holds, the page left aside. */
  verdict?: VerifiedVerdict
  /** The end of the deciding list's `ttl`; set with `verdict`. */
  freshUntil?: number
  onPage: boolean
}

type ReadOptions = {
  trust: Trust
  page: unknown
  now: number
  /** Lists seen before; a newer one than the bundle's decides. */
  newest: { of(name: string): ReferenceList | undefined } | undefined
}

const LEEWAY = 300

const begun = (time: number, now: number) => time <= now + LEEWAY
const over = (exp: number, now: number) => exp <= now - LEEWAY
const alive = ({ iat, exp }: { iat: number; exp: number }, longest: number, now: number) =>
  exp > iat && exp - iat <= longest && begun(iat, now) && !over(exp, now)

/** Reads the tokens by PROFILE, step by step, up to the first one that fails. */
export function expectationOf(tokens: SignedTokens, options: ReadOptions): Expectation {
  const { trust, page, now } = options
  const stated = tokens.badge && issuerOf(tokens.badge, trust.allowLocalhost)
  if (tokens.badge && stated === undefined) return { onPage: false }
  const chain = chainIn(tokens, stated, trust)
  if (!chain || !chain.times.every((time) => alive(time, time.longest, now))) return { onPage: false }
  const iss = chain.issuer.id
  if (!tokens.badge) return { iss, chain, unsigned: true, onPage: false }
  const badge = readBadge(tokens.badge, trust.allowLocalhost)
  if (!badge || !vouched(chain.badgeKeys, badge.kid, badge.by, trust)) return { iss, chain, onPage: false }
  const proven = { iss, chain, badge, onPage: isShopPage(page, badge.shop, trust.allowLocalhost) }
  if (!alive(badge, 400 * DAY, now) || !begun(badge.nbf, now)) return proven
  return { ...proven, ...statusIn(tokens, proven, options) }
}

function chainIn({ chain }: SignedTokens, issuer: string | undefined, trust: Trust): ReferenceChain | undefined {
  const signed = chain.filter((token) => token !== undefined)
  return signed.length === chain.length ? readChain(signed, issuer, trust) : undefined
}

type Proven = { chain: ReferenceChain; badge: ReferenceBadge }

/** The bundle's list, and the verdict by it or by a newer list that was seen before. */
function statusIn(
  { status }: SignedTokens,
  { chain, badge }: Proven,
  { trust, now, newest }: ReadOptions,
): Pick<Expectation, 'list' | 'verdict' | 'freshUntil'> {
  const list = status && readList(status, trust.allowLocalhost)
  if (!list || !vouched(chain.badgeKeys, list.kid, list.by, trust)) return {}
  const { issuer } = chain
  if (list.sub !== badge.uri || (list.iss !== undefined && list.iss !== issuer.id)) return {}
  const latest = begun(list.iat, now) ? newest?.of(`${issuer.id} ${badge.uri}`) : undefined
  const decisive = latest && latest.iat > list.iat ? latest : list
  if (!alive(decisive, 8 * DAY, now) || !inEffect(decisive.bits, badge.index)) return { list }
  return { list, verdict: verdictOf(badge, chain, decisive, now), freshUntil: decisive.iat + decisive.ttl }
}

const inEffect = (bits: Buffer, index: number) =>
  index < bits.length * 8 && Math.floor((bits[Math.floor(index / 8)] ?? 255) / 2 ** (index % 8)) % 2 === 0

function verdictOf(badge: ReferenceBadge, chain: ReferenceChain, list: ReferenceList, now: number): VerifiedVerdict {
  const { badgeNo, membership, facts, shop, iat, nbf, exp } = badge
  return {
    state: 'verified',
    badgeNo,
    membership,
    facts,
    shop,
    chain: chain.organizations,
    issuer: chain.issuer,
    ...(chain.station && { station: chain.station }),
    validFrom: Math.max(iat, nbf),
    validUntil: exp,
    asOf: list.iat,
    fresh: now <= list.iat + list.ttl,
  }
}
