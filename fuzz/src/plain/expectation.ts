import type { VerifiedVerdict } from '@liangpai/core'
import type { Signed } from '../piece.ts'
import type { Trust } from '../trust.ts'
import { issuerOf, type PlainBadge, readBadge } from './badge.ts'
import { type PlainChain, readChain, vouched } from './chain.ts'
import { isShopPage } from './page.ts'
import { type PlainList, readList } from './status.ts'

/** What stands in a bundle, as far as it was signed by somebody: `undefined` is a token that nobody has signed. */
export type Shown = { badge: Signed | undefined; chain: (Signed | undefined)[]; status: Signed | undefined }

/** What the signed tokens prove by the plain words of PROFILE, whatever a judge may say of them. */
export type Expectation = {
  /** Set once the chain counts and is in time. */
  iss?: string
  /** Nobody has signed the badge: a judge may find that before the chain or after it. */
  unsigned?: true
  /** Set once the claims of the badge are proven, too. */
  badge?: PlainBadge
  chain?: PlainChain
  /** The list of the bundle, if it is one of the badge's issuer and uri. */
  list?: PlainList
  /** The answer if everything holds, but for the page. */
  verdict?: VerifiedVerdict
  onPage: boolean
}

const LEEWAY = 300
const DAY = 86_400

const begun = (time: number, now: number) => time <= now + LEEWAY
const over = (exp: number, now: number) => exp <= now - LEEWAY
const alive = ({ iat, exp }: { iat: number; exp: number }, longest: number, now: number) =>
  exp > iat && exp - iat <= longest && begun(iat, now) && !over(exp, now)

/** Reads a bundle plainly. `newest` is a list of the same issuer and uri that was seen before, if there is one. */
export function expect(
  shown: Shown,
  trust: Trust,
  page: unknown,
  now: number,
  newest?: (name: string) => PlainList | undefined,
): Expectation {
  const nothing = { onPage: false }
  const stated = shown.badge && issuerOf(shown.badge, trust.allowLocalhost)
  if (shown.badge && stated === undefined) return nothing
  const tokens = shown.chain.filter((token) => token !== undefined)
  const chain = tokens.length === shown.chain.length ? readChain(tokens, stated, trust) : undefined
  if (!chain || !chain.times.every((time) => alive(time, time.longest, now))) return nothing
  const iss = chain.organizations.at(-1)?.id ?? ''
  if (!shown.badge) return { iss, chain, unsigned: true, onPage: false }
  const badge = readBadge(shown.badge, trust.allowLocalhost)
  if (!badge || !vouched(chain.badgeKeys, badge.kid, badge.by, trust)) return { iss, chain, onPage: false }
  const proven = { iss, chain, badge, onPage: isShopPage(page, badge.shop, trust.allowLocalhost) }
  if (!alive(badge, 400 * DAY, now) || !begun(badge.nbf, now)) return proven
  const given = shown.status && readList(shown.status, trust.allowLocalhost)
  if (!given || !vouched(chain.badgeKeys, given.kid, given.by, trust)) return proven
  if (given.sub !== badge.uri || (given.iss !== undefined && given.iss !== iss)) return proven
  const seen = begun(given.iat, now) ? newest?.(`${iss} ${badge.uri}`) : undefined
  const list = seen && seen.iat > given.iat ? seen : given
  if (!alive(list, 8 * DAY, now) || !inEffect(list.bits, badge.index)) return { ...proven, list: given }
  return { ...proven, list: given, verdict: verdictOf(badge, chain, list, now) }
}

const inEffect = (bits: Buffer, index: number) =>
  index < bits.length * 8 && Math.floor((bits[Math.floor(index / 8)] ?? 255) / 2 ** (index % 8)) % 2 === 0

function verdictOf(badge: PlainBadge, chain: PlainChain, list: PlainList, now: number): VerifiedVerdict {
  const { badgeNo, membership, facts, shop, iat, nbf, exp } = badge
  return {
    state: 'verified',
    badgeNo,
    membership,
    facts,
    shop,
    chain: chain.organizations,
    issuer: chain.organizations[chain.organizations.length - 1] as VerifiedVerdict['issuer'],
    ...(chain.station && { station: chain.station }),
    validFrom: Math.max(iat, nbf),
    validUntil: exp,
    asOf: list.iat,
    fresh: now <= list.iat + list.ttl,
  }
}
