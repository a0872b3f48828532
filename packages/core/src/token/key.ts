import { importKey, sha256, type VerifyKey } from '#crypto'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { membersOf } from './json.ts'
import { type LruCache, memoize } from '../lib/lru.ts'
import { must } from '../fault.ts'
import { type MaybePromise, andThen } from '../lib/maybePromise.ts'

/** A public key of a set (RFC 7517), its point known to lie on P-256; its `kid` is claimed until `useKey` computes it. */
export type Key = { readonly kid: string; readonly x: string; readonly y: string }

/** The point of a key as JSON, in the order of RFC 7638 section 3.2. */
const canonical = ({ x, y }: Pick<Key, 'x' | 'y'>) => `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`

/** The RFC 7638 SHA-256 thumbprint. */
export async function thumbprint(key: Pick<Key, 'x' | 'y'>): Promise<string> {
  return encodeBase64url(await sha256(new TextEncoder().encode(canonical(key))))
}

export const samePoint = (a: Key, b: Key): boolean => a.x === b.x && a.y === b.y

/** Reads a JWK set: 1 to 8 keys, of which one that is malformed, or one `kid` twice, spoils the set (PROFILE 1). */
export function readKeys(set: unknown): Key[] {
  const { keys } = membersOf(set, 'JWKS_INVALID')
  must(Array.isArray(keys) && keys.length > 0, 'JWKS_INVALID')
  must(keys.length <= 8, 'JWKS_TOO_MANY_KEYS')
  const read = keys.map(readKey)
  must(new Set(read.map((key) => key.kid)).size === read.length, 'JWKS_DUPLICATE_KID')
  return read
}

function readKey(jwk: unknown): Key {
  const { kid, kty, crv, d, use, key_ops: operations, alg, x, y } = membersOf(jwk, 'JWKS_INVALID')
  must(typeof kid === 'string' && kid, 'JWKS_KID_MISSING')
  must(kty === 'EC' && crv === 'P-256', 'KEY_TYPE_NOT_ALLOWED')
  must(d === undefined, 'KEY_PRIVATE')
  must(use === undefined || use === 'sig', 'KEY_NOT_FOR_SIGNATURES')
  must(
    operations === undefined || (Array.isArray(operations) && operations.includes('verify')),
    'KEY_OPS_WITHOUT_VERIFY',
  )
  must(alg === undefined || alg === 'ES256', 'KEY_ALG_NOT_ALLOWED')
  must(typeof x === 'string' && typeof y === 'string' && isOnCurve(x, y), 'KEY_INVALID')
  return { kid, x, y }
}

// P-256 (FIPS 186-5, SP 800-186 section 3.2.1.3). Engines differ in what they check at import, so the point is checked here.
const P = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff')
const B = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b')

function isOnCurve(x: string, y: string): boolean {
  const [px, py] = [coordinate(x), coordinate(y)]
  return px < P && py < P && (py * py - (px * px - BigInt(3)) * px - B) % P === BigInt(0)
}

function coordinate(text: string): bigint {
  let hex = '0x'
  try {
    const bytes = decodeBase64url(text)
    if (bytes.length === 32) for (const byte of bytes) hex += (byte + 256).toString(16).slice(1)
  } catch {
    hex = '0x'
  }
  return hex.length === 66 ? BigInt(hex) : P
}

/** The keys that a verifier has imported, by their point; a key's thumbprint is computed once. */
export type KeyStore = { use(key: Key): MaybePromise<VerifyKey>; thumbprintOf(key: Key): MaybePromise<string> }

/** A key as an engine uses it. */
export type Imported = { thumbprint: string; key: VerifyKey }

export function createKeyStore(keys: LruCache<MaybePromise<Imported>>): KeyStore {
  const load = (key: Key) =>
    memoize(keys, `${key.x}.${key.y}`, async (): Promise<Imported> => {
      const hashed = thumbprint(key) // under way while the key is imported
      return { key: await importKey({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y }), thumbprint: await hashed }
    })
  return {
    thumbprintOf: (key) => andThen(load(key), (its) => its.thumbprint),
    /** The key ready for use, its `kid` compared with its thumbprint. */
    use: (key) =>
      andThen(load(key), (its) => {
        must(its.thumbprint === key.kid, 'KID_NOT_THUMBPRINT')
        return its.key
      }),
  }
}
