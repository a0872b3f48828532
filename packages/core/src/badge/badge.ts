import type { Trust } from '../chain/trust.ts'
import { readEntityId, readStatusUri } from '../address.ts'
import { isTime, type Json, membersOf, present } from '../token/json.ts'
import { type Jws, readJws } from '../token/jws.ts'
import { must } from '../fault.ts'
import { readOptionalText } from '../text.ts'
import { checkLife, checkNow, type Lifetime, readLifetime } from '../lifetime.ts'
import { MEMBER_BADGE, BADGE } from '../tokenTypes.ts'
import type { Facts, Membership, Shop } from '../verdict.ts'
import { readBadgeNoClaim } from './badgeNo.ts'
import { readShop } from './shop.ts'

/** A well-formed badge that names its issuer. Nothing is proven yet. `readClaims` reads the other claims on first use. */
export type BadgeToken = { jws: Jws; iss: string; readClaims: () => BadgeClaims }

/** The claims of a badge, typed. Times in seconds. */
export type BadgeClaims = Lifetime & {
  iss: string
  /** The later of `iat` and `nbf`. */
  validFrom: number
  badgeNo: string
  membership: Membership
  shop: Shop
  facts: Facts
  statusIndex: number
  statusUri: string
}

/** Splits an SD-JWT VC without disclosures (RFC 9901 section 4) and reads the issuer, which the chain is judged for. */
export function readBadge(token: string, { allowLocalhost }: Pick<Trust, 'allowLocalhost'>): BadgeToken {
  const end = token.indexOf('~')
  must(end > 0, 'NOT_AN_SD_JWT')
  must(end === token.length - 1, 'DISCLOSURE_NOT_ALLOWED')
  const jws = readJws(token.slice(0, end), BADGE.typ)
  // Canonical text escapes quotes within strings, so this matches member names only.
  must(!/"(?:_sd|_sd_alg|\.\.\.)":/.test(jws.text), 'SD_NOT_ALLOWED')
  must(!jws.text.includes('"cnf":'), 'CNF_NOT_ALLOWED')
  const { vct } = jws.payload
  must(vct === MEMBER_BADGE, 'VCT_UNKNOWN')
  const iss = readEntityId(jws.payload['iss'], allowLocalhost)
  let claims: BadgeClaims | undefined
  return { jws, iss, readClaims: () => (claims ??= claimsOf(jws.payload, iss, allowLocalhost)) }
}

/** Reads the claims (PROFILE 4): types, text, shop, status reference. */
function claimsOf(payload: Json, iss: string, allowLocalhost: boolean): BadgeClaims {
  const lifetime = readLifetime(payload, BADGE)
  const { iat } = lifetime
  const { nbf = iat, membership } = payload
  must(isTime(nbf), 'BADGE_NBF_INVALID')
  const badgeNo = readBadgeNoClaim(payload['badge_no'])
  must(membership === 'full' || membership === 'probationary', 'MEMBERSHIP_UNKNOWN')
  const facts = readFacts(payload['facts'])
  const shop = readShop(payload['shop'], allowLocalhost)
  return {
    ...lifetime,
    iss,
    validFrom: Math.max(iat, nbf),
    badgeNo,
    membership,
    facts,
    shop,
    ...readReference(payload, iss, allowLocalhost),
  }
}

function readFacts(value: unknown): Facts {
  if (value === undefined) return {}
  const { name, branch, pledge } = membersOf(value, 'FACTS_INVALID')
  return present({
    name: readOptionalText(name, 64),
    branch: readOptionalText(branch, 64),
    pledge: readOptionalText(pledge, 200),
  })
}

/** The badge's index in a status list of its own issuer (PROFILE 6). */
function readReference({ status }: Json, iss: string, allowLocalhost: boolean) {
  must(status !== undefined, 'STATUS_REFERENCE_MISSING')
  const { status_list: list } = membersOf(status, 'STATUS_REFERENCE_INVALID')
  const { uri, idx: statusIndex } = membersOf(list, 'STATUS_REFERENCE_INVALID')
  must(uri !== undefined, 'STATUS_REFERENCE_INVALID')
  must(isTime(statusIndex), 'STATUS_INDEX_INVALID')
  const statusUri = readStatusUri(uri, allowLocalhost)
  must(statusUri.startsWith(`${iss}/`), 'STATUS_URI_NOT_ALLOWED')
  return { statusIndex, statusUri }
}

/** Checks life, then not yet valid, then expired. */
export function checkTimes(claims: BadgeClaims, now: number): void {
  checkLife(claims)
  checkNow({ ...claims, iat: claims.validFrom }, now)
}
