import { must } from '../fault.ts'
import { createMemo } from '../lib/memo.ts'
import { decodeBase64url } from './base64url.ts'
import { decodeUtf8, type Json, membersOf, parseCanonical } from './json.ts'

/** A well-formed compact JWS, its signature not yet checked. `text` is the payload's JSON. */
export type Jws = { kid: string; payload: Json; text: string; signed: string; signature: Uint8Array<ArrayBuffer> }

/** Reads a compact JWS (RFC 7515 section 7.1). The header has exactly `alg`, `typ` and `kid`; ES256 only. */
export function readJws(token: string, typ: string): Jws {
  const parts = token.split('.', 4)
  const [head = '', body = '', tail = ''] = parts
  must(parts.length === 3 && head && body, 'TOKEN_MALFORMED')
  must(tail, 'SIGNATURE_MISSING')
  // All tokens signed by one key have the same header.
  const kid = headers([head, typ], () => readHeader(head, typ))
  const text = decodeUtf8(decodeBase64url(body))
  const payload = membersOf(parseCanonical(text), 'PAYLOAD_NOT_OBJECT')
  // Copied, since Node decodes into a shared pool that a cached signature would keep alive.
  const signature = new Uint8Array(decodeBase64url(tail))
  must(signature.length === 64, 'SIGNATURE_LENGTH')
  return { kid, payload, text, signed: token.slice(0, -tail.length - 1), signature }
}

const headers = createMemo<string>(256)

/** Reads a header and returns its `kid`. */
function readHeader(head: string, typ: string): string {
  const header = membersOf(parseCanonical(decodeUtf8(decodeBase64url(head))), 'HEADER_NOT_OBJECT')
  const { alg, kid } = header
  must(alg === 'ES256', 'ALG_NOT_ALLOWED')
  must(header['typ'] === typ, 'TYP_MISMATCH')
  must(typeof kid === 'string' && kid && kid.length <= 64, 'KID_INVALID')
  must(Object.keys(header).length === 3, 'HEADER_FORBIDDEN')
  return kid
}
