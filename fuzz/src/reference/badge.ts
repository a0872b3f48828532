import type { Facts, Membership, Shop } from '@liangpai/core'
import { isEntityId, isHost, isShopUrl } from './address.ts'
import { claimsOf, isCount, isMembers, member } from './json.ts'
import { readOnce } from './readOnce.ts'
import { isText, isTextOrAbsent } from './text.ts'

/** What a genuine badge says (PROFILE 4). */
export type ReferenceBadge = {
  kid: string
  by: string
  iss: string
  iat: number
  exp: number
  nbf: number
  badgeNo: string
  membership: Membership
  facts: Facts
  shop: Shop
  uri: string
  index: number
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Luhn mod 32 from the right over all twelve characters; the sum of a whole number is a multiple of 32. */
function isBadgeNo(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 12) return false
  const digits = [...value].map((character) => ALPHABET.indexOf(character))
  const weighed = digits
    .map((digit, at) => (at % 2 === 0 ? digit * 2 : digit * 1))
    .map((product) => (product >> 5) + (product & 31))
  // The last of the eleven, at 10, has the factor 2.
  return digits.every((digit) => digit >= 0) && weighed.reduce((sum, digit) => sum + digit, 0) % 32 === 0
}

/** Whether a name that no badge may have is anywhere in it. */
const refused = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, child]) => ['_sd', '_sd_alg', '...', 'cnf'].includes(name) || refused(child))

/** The issuer that a badge of the right form states; the chain is judged for it. */
export const issuerOf = readOnce((signed, local): string | undefined => {
  const token = claimsOf(signed, 'dc+sd-jwt')
  const iss = member(token?.claims, 'iss')
  if (!token || member(token.claims, 'vct') !== 'urn:liangpai:member-badge:1' || refused(token.claims)) return undefined
  return isEntityId(iss, local) ? iss : undefined
})

export const readBadge = readOnce((signed, local): ReferenceBadge | undefined => {
  const iss = issuerOf(signed, local)
  const token = claimsOf(signed, 'dc+sd-jwt')
  if (!token || iss === undefined) return undefined
  const { kid, claims } = token
  const [iat, exp, badgeNo, membership] = ['iat', 'exp', 'badge_no', 'membership'].map((name) => member(claims, name))
  const nbf = Object.hasOwn(claims, 'nbf') ? member(claims, 'nbf') : iat
  const facts = factsOf(Object.hasOwn(claims, 'facts') ? member(claims, 'facts') : {})
  const shop = shopOf(member(claims, 'shop'), local)
  const index = member(claims, 'status', 'status_list', 'idx')
  const uri = member(claims, 'status', 'status_list', 'uri')
  const right = isCount(iat) && isCount(exp) && isCount(nbf) && isBadgeNo(badgeNo) && isCount(index) && facts && shop
  if (!right || (membership !== 'full' && membership !== 'probationary')) return undefined
  if (!isEntityId(uri, local, 512) || !uri.startsWith(`${iss}/`)) return undefined
  const by = `${signed.by.key.x}.${signed.by.key.y}`
  return { kid, by, iss, iat, exp, nbf, badgeNo, membership, facts, shop, uri, index }
})

function factsOf(value: unknown): Facts | undefined {
  if (!isMembers(value)) return undefined
  const limits = { name: 64, branch: 64, pledge: 200 }
  const present = Object.entries(limits).filter(([name]) => Object.hasOwn(value, name))
  if (!present.every(([name, limit]) => isTextOrAbsent(value[name], limit))) return undefined
  return Object.fromEntries(present.map(([name]) => [name, value[name]]))
}

function shopOf(value: unknown, local: boolean): Shop | undefined {
  const [name, urls, listing] = ['name', 'urls', 'listing'].map((claim) => member(value, claim))
  if (!isText(name, 64) || (urls === undefined && listing === undefined)) return undefined
  const listed = urls === undefined || (Array.isArray(urls) && urls.length >= 1 && urls.length <= 8)
  if (!listed || (Array.isArray(urls) && !urls.every((url) => isShopUrl(url, local)))) return undefined
  const shop: Shop = { name, urls: Array.isArray(urls) ? (urls as string[]) : [] }
  if (listing === undefined) return shop
  const [host, id] = [member(listing, 'host'), member(listing, 'id')]
  if (!isHost(host) || typeof id !== 'string' || !/^[A-Za-z0-9._~-]+$/.test(id) || id.length > 64) return undefined
  return { ...shop, listing: { host, id } }
}
