import { inflate } from '#crypto'
import type { BadgeClaims } from '../badge/badge.ts'
import { checkSignature } from '../chain/signature.ts'
import type { Trust } from '../chain/trust.ts'
import { must } from '../fault.ts'
import { checkLife, type Lifetime, readLifetime } from '../lifetime.ts'
import { decodeBase64url } from '../token/base64url.ts'
import { isTime, type Json, membersOf } from '../token/json.ts'
import { readJws } from '../token/jws.ts'
import type { Key } from '../token/key.ts'
import { isWithin, STATUS_LIST } from '../tokenTypes.ts'

const SMALLEST = 2 ** 10
const LARGEST = 2 ** 14

/** An authentic status list (draft-ietf-oauth-status-list section 5). `bits` is packed, lowest bit first. */
export type StatusList = Lifetime & { ttl: number; bits: Uint8Array }

/** Reads a status token: form, subject, signature, list, life (PROFILE 6). The caller checks that it is valid now. */
export async function readStatusList(
  token: string,
  { iss, statusUri }: Pick<BadgeClaims, 'iss' | 'statusUri'>,
  badgeKeys: readonly Key[],
  trust: Trust,
): Promise<StatusList> {
  must(isWithin(token, STATUS_LIST.size), 'STATUS_TOO_LARGE')
  const jws = readJws(token, STATUS_LIST.typ)
  const { sub, iss: issuer = iss } = jws.payload
  must(sub === statusUri, 'STATUS_SUBJECT_MISMATCH')
  must(issuer === iss, 'STATUS_ISSUER_MISMATCH')
  await checkSignature(jws, trust, 'STATUS_KEY_UNKNOWN', badgeKeys)
  const list = await decodeList(jws.payload)
  checkLife(list)
  return list
}

/** Decodes a list. The signature must have been checked before. */
export async function decodeList(payload: Json): Promise<StatusList> {
  const { ttl, status_list: list } = payload
  const lifetime = readLifetime(payload, STATUS_LIST)
  must(isTime(ttl) && ttl, 'STATUS_TTL_INVALID')
  const { bits: width, lst } = membersOf(list, 'STATUS_LIST_INVALID')
  must(width === 1, 'STATUS_BITS_UNSUPPORTED')
  must(typeof lst === 'string', 'STATUS_LIST_INVALID')
  const bits = await inflate(decodeBase64url(lst), LARGEST)
  must(bits.length >= SMALLEST, 'STATUS_LIST_TOO_SMALL')
  return { ...lifetime, ttl, bits }
}

/** Checks that the badge is in effect: its bit is 0. */
export function checkBit({ bits }: StatusList, index: number): void {
  // Divides instead of shifting: an index beyond 2^32 would wrap around to a valid one.
  const byte = bits[Math.floor(index / 8)]
  must(byte !== undefined, 'STATUS_INDEX_OUT_OF_RANGE')
  must(((byte >> (index % 8)) & 1) === 0, 'BADGE_NOT_IN_EFFECT')
}
