import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { Fault } from '../reason.ts'

/** A key ready to check signatures with. */
export type VerifyKey = KeyObject

export const requireCrypto = (): void => {}

export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())

export const importKey = (jwk: { kty: string; crv: string; x: string; y: string }): VerifyKey =>
  createPublicKey({ key: jwk, format: 'jwk' })

// Node 24 is 1.5 times slower with `dsaEncoding: 'ieee-p1363'` than with DER; converting is cheaper.
export const verifySignature = (key: VerifyKey, signature: Uint8Array, data: Uint8Array): boolean =>
  verify('sha256', data, key, derOf(signature))

/** ECDSA-Sig-Value (RFC 3279 section 2.2.3) of the two 32-byte halves. */
function derOf(signature: Uint8Array): Uint8Array {
  const r = integerOf(signature.subarray(0, 32))
  const s = integerOf(signature.subarray(32))
  return Uint8Array.of(0x30, r.length + s.length, ...r, ...s)
}

function integerOf(half: Uint8Array): number[] {
  let start = 0
  while (start < 31 && half[start] === 0) start++
  const digits = [...half.subarray(start)]
  if ((digits[0] ?? 0) > 0x7f) digits.unshift(0)
  return [0x02, digits.length, ...digits]
}

type Inflated = { buffer: Uint8Array; engine: { bytesWritten: number } }

/** Inflates zlib data (RFC 1950), at most `limit` bytes. */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  try {
    // @types/node does not know that `info` changes what is returned.
    const out = inflateSync(bytes, { maxOutputLength: limit, info: true }) as unknown as Inflated
    if (out.engine.bytesWritten === bytes.length) return Uint8Array.from(out.buffer)
  } catch (error) {
    const tooLong = error instanceof RangeError
    throw new Fault(tooLong ? 'STATUS_LIST_TOO_LARGE' : 'STATUS_LIST_COMPRESSION')
  }
  throw new Fault('STATUS_LIST_TRAILING_BYTES')
}

/** zlib data (RFC 1950) of the bytes. */
export const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateSync(bytes, { level: 9 }))
