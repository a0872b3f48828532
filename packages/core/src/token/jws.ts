import { verifySignature, type VerifyKey } from '#crypto'
import { decodeBase64url } from './base64url.ts'
import { decodeUtf8, type Json, membersOf, parseCanonical } from './json.ts'
import { createLruCache } from '../lib/lru.ts'
import { must } from '../fault.ts'
import { type MaybePromise, andThen } from '../lib/maybePromise.ts'

/** A compact JWS whose form is right; its signature is not yet checked. `text` is the payload's JSON. */
export type Jws = { kid: string; payload: Json; text: string; signed: string; signature: Uint8Array<ArrayBuffer> }

const ascii = new TextEncoder()

/** Splits and reads a compact JWS (RFC 7515 section 7.1): header of exactly `alg`, `typ`, `kid`; ES256 only. */
export function readJws(token: string, typ: string): Jws {
  const parts = token.split('.', 4)
  const [head = '', body = '', tail = ''] = parts
  must(parts.length === 3 && head && body, 'TOKEN_MALFORMED')
  must(tail, 'SIGNATURE_MISSING')
  const kid = readHeader(head, typ)
  const text = decodeUtf8(decodeBase64url(body))
  const payload = membersOf(parseCanonical(text), 'PAYLOAD_NOT_OBJECT')
  const signature = decodeBase64url(tail)
  must(signature.length === 64, 'SIGNATURE_LENGTH')
  return { kid, payload, text, signed: token.slice(0, -tail.length - 1), signature }
}

const headers = createLruCache<{ typ: string; kid: string }>(256)

/** The `kid` of a header. A header is the same in every token of a key, so that a text that was right is not read again. */
function readHeader(part: string, typ: string): string {
  const known = headers.get(part)
  if (known?.typ === typ) return known.kid
  const header = membersOf(parseCanonical(decodeUtf8(decodeBase64url(part))), 'HEADER_NOT_OBJECT')
  const { alg, kid } = header
  must(alg === 'ES256', 'ALG_NOT_ALLOWED')
  must(header['typ'] === typ, 'TYP_MISMATCH')
  must(typeof kid === 'string' && kid && kid.length <= 64, 'KID_INVALID')
  must(Object.keys(header).length === 3, 'HEADER_FORBIDDEN')
  headers.set(part, { typ, kid })
  return kid
}

/** Checks the signature with a key whose `kid` is its thumbprint. */
export function checkSignature(jws: Jws, key: VerifyKey): MaybePromise<void> {
  const holds = verifySignature(key, jws.signature, ascii.encode(jws.signed))
  return andThen(holds, (itHolds) => must(itHolds === true, 'SIGNATURE_INVALID'))
}
