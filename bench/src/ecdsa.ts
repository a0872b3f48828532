import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { PublicJwk } from '@liangpai/core/issue'

/** The parts of a compact JWS that a signature is checked with. */
export type Signed = { data: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }

export function signedOf(token: string): Signed {
  const compact = token.replace('~', '')
  const end = compact.lastIndexOf('.')
  return {
    data: new TextEncoder().encode(compact.slice(0, end)),
    signature: Uint8Array.from(Buffer.from(compact.slice(end + 1), 'base64url')),
  }
}

export const nodeKey = ({ kty, crv, x, y }: PublicJwk): KeyObject =>
  createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' })

/** ECDSA-Sig-Value (RFC 3279 section 2.2.3): on some versions of Node the faster encoding to verify. */
export function derOf(signature: Uint8Array): Uint8Array {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((half) => {
    const digits = half.subarray(
      Math.min(
        31,
        Math.max(
          0,
          half.findIndex((byte) => byte !== 0),
        ),
      ),
    )
    const sign = (digits[0] ?? 0) > 0x7f ? [0] : []
    return [0x02, sign.length + digits.length, ...sign, ...digits]
  })
  const content = integers.flat()
  return Uint8Array.of(0x30, content.length, ...content)
}

/** The fastest check that a library with a callback can be given. */
export const check = (key: KeyObject, { data, signature }: Signed): boolean =>
  verify('sha256', data, key, derOf(signature))
