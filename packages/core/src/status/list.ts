import { inflate } from '#crypto'
import type { BadgeClaims } from '../badge/badge.ts'
import { decodeBase64url } from '../token/base64url.ts'
import { isTime, membersOf } from '../token/json.ts'
import { type Jws, readJws } from '../token/jws.ts'
import { Fault, must } from '../fault.ts'
import { isFuture, isLife, isPast, isWithin, TOKENS } from '../tokenTypes.ts'

const SMALLEST = 2 ** 10
const LARGEST = 2 ** 14

/** A status list as its issuer signed it (draft-ietf-oauth-status-list section 5); `bits` are packed, lowest first. */
export type StatusList = { iat: number; exp: number; ttl: number; bits: Uint8Array }

/** Reads the form of a status token; its list stays packed. */
export function readStatus(token: string): Jws {
  must(isWithin(token, TOKENS.statusList.size), 'STATUS_TOO_LARGE')
  return readJws(token, TOKENS.statusList.typ)
}

/** Whose list a token says it is, and which. */
export type Subject = { sub?: unknown; iss?: unknown }

/** Checks that the token is the list that the badge names, by the badge's issuer. */
export function checkSubject({ sub, iss: stated }: Subject, { iss, statusUri }: BadgeClaims): void {
  must(sub === statusUri, 'STATUS_SUBJECT_MISMATCH')
  must(stated === undefined || stated === iss, 'STATUS_ISSUER_MISMATCH')
}

/** Decodes the list of a token whose signature holds. */
export async function decodeList({ payload }: Jws): Promise<StatusList> {
  const { iat, exp, ttl } = payload
  must(isTime(iat), 'STATUS_IAT_INVALID')
  must(isTime(exp), 'STATUS_EXP_INVALID')
  must(isTime(ttl) && ttl > 0, 'STATUS_TTL_INVALID')
  const { bits: width, lst: packed } = membersOf(payload['status_list'], 'STATUS_LIST_INVALID')
  must(width === 1, 'STATUS_BITS_UNSUPPORTED')
  must(typeof packed === 'string', 'STATUS_LIST_INVALID')
  const bits = await inflate(decodeBase64url(packed), LARGEST)
  must(bits.length >= SMALLEST, 'STATUS_LIST_TOO_SMALL')
  return { iat, exp, ttl, bits }
}

/** Life, then not yet, then past: after `exp` there is no evidence. */
export function checkListTimes(list: StatusList, now: number): void {
  must(isLife(list, TOKENS.statusList.life), 'STATUS_LIFE_INVALID')
  must(!isFuture(list.iat, now), 'STATUS_NOT_YET_VALID')
  must(!isPast(list.exp, now), 'STATUS_EXPIRED')
}

/** Bit 0 is in effect, bit 1 is not. */
export function checkBit({ bits }: StatusList, index: number): void {
  // Not by shifting: an index beyond 2^32 would wrap to a good one.
  const byte = bits[Math.floor(index / 8)]
  if (byte === undefined) throw new Fault('STATUS_INDEX_OUT_OF_RANGE')
  must(((byte >> (index % 8)) & 1) === 0, 'BADGE_NOT_IN_EFFECT')
}
