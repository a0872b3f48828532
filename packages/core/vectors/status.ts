import { base64url } from '@liangpai/world'
import { deflateSync, gzipSync, zlibSync } from 'fflate'
import {
  asking,
  branch,
  DAY,
  type Edit,
  type Inputs,
  NOT_TIMES,
  now,
  office,
  badge,
  type Refusals,
  LEAF,
  shaped,
  signedBy,
  statement,
  status as claims,
  statusEach,
  statusOf,
  stranger,
  together,
  unavailable,
} from './vector.ts'

const LST = 'status_list/lst'
const SMALLEST = 1024
const LARGEST = 16_384

/** zlib data of a list. */
const packed = (bits: Uint8Array): string => base64url(zlibSync(bits))
const list = (bits: Uint8Array): Edit => claims({ [LST]: packed(bits) })
const lst = (bytes: Uint8Array): Edit => claims({ [LST]: base64url(bytes) })
const good = zlibSync(new Uint8Array(SMALLEST))
const withBit = (index: number, length = SMALLEST) => {
  const bits = new Uint8Array(length)
  bits[Math.floor(index / 8)] = 1 << (index % 8)
  return bits
}
export const ended = (index: number, length?: number): Edit =>
  together(badge({ 'status/status_list/idx': index }), list(withBit(index, length)))
export const listOf = (length: number): Edit => list(new Uint8Array(length))
const at = (index: number): Edit => badge({ 'status/status_list/idx': index })
const inStatus = (inputs: Inputs) => unavailable('status', inputs)
const endOf = (bytes: Uint8Array, change: (last: number) => number) =>
  bytes.map((byte, at) => (at === bytes.length - 1 ? change(byte) : byte))

export const status = {
  BADGE_NOT_IN_EFFECT: {
    state: 'inactive',
    step: 'status',
    inputs: {
      'bit set at 0': ended(0),
      'bit set at 7': ended(7),
      'bit set at 8': ended(8),
      'last of 2^13': ended(2 ** 13 - 1),
      'last of 2^17': ended(2 ** 17 - 1, LARGEST),
      'every bit set': list(new Uint8Array(SMALLEST).fill(255)),
      'in a list past its ttl': together(ended(9), claims({ iat: now - 301 })),
    },
  },
  BASE64_INVALID: inStatus({ 'lst with padding': claims({ [LST]: `${base64url(good)}=` }) }),
  STATUS_BITS_UNSUPPORTED: inStatus(
    statusEach('status_list/bits', { 2: 2, 3: 3, 8: 8, '"1"': '1', missing: undefined, null: null }),
  ),
  STATUS_EXPIRED: inStatus({
    'exp == now - 300': claims({ iat: now - DAY, exp: now - 300 }),
    'while ttl still runs': claims({ iat: now - DAY, exp: now - 300, ttl: 2 * DAY }),
  }),
  STATUS_NOT_YET_VALID: inStatus({ 'iat 301 ahead': claims({ iat: now + 301 }) }),
  STATUS_EXP_INVALID: inStatus(statusEach('exp', NOT_TIMES)),
  STATUS_IAT_INVALID: inStatus(statusEach('iat', NOT_TIMES)),
  STATUS_LIFE_INVALID: inStatus({
    'life of 8 days and a second': claims({ iat: now, exp: now + 8 * DAY + 1 }),
    0: claims({ iat: now, exp: now }),
    negative: claims({ iat: now, exp: now - 1 }),
  }),
  STATUS_INDEX_OUT_OF_RANGE: inStatus({
    'one past 2^13': at(2 ** 13),
    '2^32 + a good one': at(2 ** 32 + 137),
    '2^35 + a good one': at(2 ** 35 + 137),
    'the greatest': at(Number.MAX_SAFE_INTEGER),
    'beyond 2^17 in the longest list': together(at(2 ** 17), listOf(LARGEST)),
  }),
  STATUS_ISSUER_MISMATCH: inStatus(
    statusEach('iss', {
      'of another issuer': stranger.id,
      'of the superior': office.id,
      null: null,
      array: [branch.id],
    }),
  ),
  STATUS_SUBJECT_MISMATCH: inStatus(
    statusEach('sub', {
      'of another list': `${branch.id}/statuses/2`,
      missing: undefined,
      array: [`${branch.id}/statuses/1`],
    }),
  ),
  STATUS_KEY_UNKNOWN: inStatus({
    'signed by a stranger': signedBy(stranger.badge, statusOf),
    "by the issuer's federation key": signedBy(branch.federation, statusOf),
    'by the superior': signedBy(office.badge, statusOf),
    'by a revoked badge key': together(
      asking({ revoked: [stranger.badge.key.kid] }),
      statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': stranger.badge.key }),
      signedBy(stranger.badge, statusOf),
    ),
  }),
  STATUS_LIST_COMPRESSION: inStatus({
    'truncated zlib': lst(good.subarray(0, -5)),
    'truncated checksum': lst(good.subarray(0, -1)),
    'bad adler32': lst(endOf(good, (last) => last ^ 1)),
    'gzip instead of zlib': lst(gzipSync(new Uint8Array(SMALLEST))),
    'raw deflate': lst(deflateSync(new Uint8Array(SMALLEST))),
    'preset dictionary': lst(zlibSync(new Uint8Array(SMALLEST), { dictionary: Uint8Array.of(48, 48, 48, 48) })),
    empty: claims({ [LST]: '' }),
    'no zlib at all': lst(new Uint8Array(64).fill(7)),
  }),
  STATUS_LIST_TRAILING_BYTES: inStatus({
    'bytes behind the stream': lst(Uint8Array.of(...good, ...new TextEncoder().encode('tail'))),
    'a zero behind the stream': lst(Uint8Array.of(...good, 0)),
    'a second stream': lst(Uint8Array.of(...good, ...good)),
  }),
  STATUS_LIST_INVALID: inStatus({
    ...statusEach('status_list', { missing: undefined, null: null, array: [], 'a text': 'x' }),
    ...statusEach(LST, { missing: undefined, number: 1, array: [packed(new Uint8Array(SMALLEST))] }),
  }),
  STATUS_LIST_TOO_LARGE: inStatus({ '16,385 bytes': listOf(LARGEST + 1), 'a zlib bomb': listOf(20_000_000) }),
  STATUS_LIST_TOO_SMALL: inStatus({ '1,023 bytes': listOf(SMALLEST - 1), 'no bytes': listOf(0) }),
  STATUS_TOO_LARGE: inStatus({ 'a token beyond 49,152': claims({ note: 'a'.repeat(37_000) }) }),
  STATUS_MISSING: inStatus({ 'none in the bundle': shaped(({ status: _, ...rest }) => rest) }),
  STATUS_TTL_INVALID: inStatus(
    statusEach('ttl', { missing: undefined, 0: 0, string: '300', fraction: 1.5, negative: -1, null: null }),
  ),
} satisfies Refusals
