import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { refuse } from '../fault.ts'

/** A public key, imported for checking signatures. */
export type VerifyKey = KeyObject

export const requireCrypto = (): void => {}

/** Decodes base64url, whatever its unused bits are. */
export const decodeLenient = (text: string): Uint8Array<ArrayBuffer> => Buffer.from(text, 'base64url')

/** Encodes base64url without padding (RFC 7515 section 2). */
export const encodeBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())

export const importJwk = (jwk: { kty: string; crv: string; x: string; y: string }): VerifyKey =>
  createPublicKey({ key: jwk, format: 'jwk' })

// Node 24 is 1.5 times slower with `dsaEncoding: 'ieee-p1363'` than with DER; converting is cheaper.
export const verifySignature = (key: VerifyKey, signature: Uint8Array, data: Uint8Array): boolean =>
  verify('sha256', data, key, derOf(signature))

/** The two 32-byte halves of a signature as ECDSA-Sig-Value (RFC 3279 section 2.2.3). */
function derOf(signature: Uint8Array): Uint8Array {
  const der = new Uint8Array(72)
  const end = putInteger(der, putInteger(der, 2, signature.subarray(0, 32)), signature.subarray(32))
  der[0] = 0x30
  der[1] = end - 2
  return der.subarray(0, end)
}

/** Writes a DER integer: no leading zeros, except one before a high bit. Returns the offset behind it. */
function putInteger(der: Uint8Array, at: number, half: Uint8Array): number {
  let zeros = 0
  while (zeros < 31 && half[zeros] === 0) zeros++
  const start = at + ((half[zeros] ?? 0) > 0x7f ? 3 : 2)
  const end = start + 32 - zeros
  der[at] = 0x02
  der[at + 1] = end - at - 2
  der.set(half.subarray(zeros), start)
  return end
}

type Inflated = { buffer: Uint8Array; engine: { bytesWritten: number } }

/** Inflates zlib data (RFC 1950), at most `limit` bytes. */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  try {
    // @types/node does not know that `info` changes the return type.
    const out = inflateSync(bytes, { maxOutputLength: limit, info: true }) as unknown as Inflated
    if (out.engine.bytesWritten === bytes.length) return Uint8Array.from(out.buffer)
  } catch (error) {
    refuse(error instanceof RangeError ? 'STATUS_LIST_TOO_LARGE' : 'STATUS_LIST_COMPRESSION')
  }
  refuse('STATUS_LIST_TRAILING_BYTES')
}

/** Compresses bytes to zlib data (RFC 1950). */
export const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateSync(bytes, { level: 9 }))
