import { importJwk, sha256, type VerifyKey } from '#crypto'
import { must } from '../fault.ts'
import { areDistinct } from '../lib/areDistinct.ts'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { membersOf, ownMembers } from './json.ts'
import { isThumbprint as is32Bytes } from './thumbprint.ts'

/** A public key of a JWK set (RFC 7517), its point on P-256. Its `kid` is only a claim until `useKey` has computed it. */
export type Key = { readonly kid: string; readonly x: string; readonly y: string }

type Point = Pick<Key, 'x' | 'y'>

/** The RFC 7638 SHA-256 thumbprint. Section 3.2 fixes the order of the members. */
export async function thumbprint({ x, y }: Point): Promise<string> {
  return encodeBase64url(await sha256(new TextEncoder().encode(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)))
}

/** Whether two keys are the same key, whatever their `kid`s say. */
export const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

/** Reads a JWK set of 1 to 8 keys. One malformed key, or a repeated `kid`, refuses the whole set (PROFILE 1). */
export function readKeys(set: unknown): Key[] {
  const { keys } = membersOf(set, 'JWKS_INVALID')
  must(Array.isArray(keys) && keys.length > 0, 'JWKS_INVALID')
  must(keys.length <= 8, 'JWKS_TOO_MANY_KEYS')
  const read = keys.map(readKey)
  must(areDistinct(read.map(({ kid }) => kid)), 'JWKS_DUPLICATE_KID')
  return read
}

function readKey(jwk: unknown): Key {
  const {
    kid,
    kty,
    crv,
    d,
    use = 'sig',
    key_ops: operations = ['verify'],
    alg = 'ES256',
    x,
    y,
  } = membersOf(jwk, 'JWKS_INVALID')
  must(typeof kid === 'string' && kid, 'JWKS_KID_MISSING')
  must(kty === 'EC' && crv === 'P-256', 'KEY_TYPE_NOT_ALLOWED')
  must(d === undefined, 'KEY_PRIVATE')
  must(use === 'sig', 'KEY_NOT_FOR_SIGNATURES')
  must(Array.isArray(operations) && operations.includes('verify'), 'KEY_OPS_WITHOUT_VERIFY')
  must(alg === 'ES256', 'KEY_ALG_NOT_ALLOWED')
  must(is32Bytes(x) && is32Bytes(y) && isOnCurve(x, y), 'KEY_INVALID')
  return { kid, x, y }
}

// P-256 (SP 800-186 section 3.2.1.3). Engines differ in what they check on import, so the point is checked here.
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

function isOnCurve(x: string, y: string): boolean {
  const [px, py] = [coordinate(x), coordinate(y)]
  return px < P && py < P && (py * py - (px * px - 3n) * px - B) % P === 0n
}

const coordinate = (text: string): bigint =>
  BigInt(decodeBase64url(text).reduce((hex, byte) => hex + (byte + 256).toString(16).slice(1), '0x'))

/** A key as the engine uses it, and its computed thumbprint. */
export type ImportedKey = { thumbprint: string; key: VerifyKey }

/** Imports a key and computes its thumbprint, concurrently. */
export async function importKey({ x, y }: Point): Promise<ImportedKey> {
  const digest = thumbprint({ x, y })
  // Own members alone: an engine reads inherited ones of a JWK too, such as `d` or `use`.
  const jwk = ownMembers({ kty: 'EC', crv: 'P-256', x, y })
  return { key: await importJwk(jwk), thumbprint: await digest }
}
