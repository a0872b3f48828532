import { ALPHABET, checkCharacter } from '../badge/badgeNo.ts'
import { MEMBER_BADGE, BADGE } from '../tokenTypes.ts'
import type { Facts, Membership, Shop } from '../verdict.ts'
import { type Signer, signToken } from './signer.ts'

/** The claims of a badge to issue. Times are in seconds; `shop.urls` may be empty if there is a listing. */
export type BadgeDraft = {
  iss: string
  iat: number
  exp: number
  nbf?: number
  badgeNo: string
  membership: Membership
  shop: Shop
  facts?: Facts
  statusUri: string
  statusIndex: number
}

/** Signs a badge (PROFILE 4): an SD-JWT VC without disclosures, which is the JWT and one `~`. */
export async function issueBadge(badge: BadgeDraft, signer: Signer): Promise<string> {
  const { iss, iat, exp, nbf, badgeNo, membership, shop, facts, statusUri, statusIndex } = badge
  const payload = {
    iss,
    vct: MEMBER_BADGE,
    iat,
    ...(nbf !== undefined && { nbf }),
    exp,
    badge_no: badgeNo,
    membership,
    shop: {
      name: shop.name,
      ...(shop.urls.length > 0 && { urls: shop.urls }),
      ...(shop.listing && { listing: shop.listing }),
    },
    ...(facts && Object.keys(facts).length > 0 && { facts }),
    status: { status_list: { idx: statusIndex, uri: statusUri } },
  }
  return `${await signToken(BADGE.typ, payload, signer)}~`
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Draws a badge number: 11 random characters and a check character. Test codes, which begin with TEST, are skipped. */
export function drawBadgeNo(random: (length: number) => Uint8Array = randomBytes): string {
  let eleven: string
  do eleven = Array.from(random(11), (byte) => ALPHABET[byte & 31]).join('')
  while (eleven.startsWith('TEST'))
  return eleven + checkCharacter(eleven)
}
