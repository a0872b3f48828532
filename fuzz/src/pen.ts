import { createECDH, createHash, createPrivateKey, sign } from 'node:crypto'
import type { PrivateJwk, PublicJwk, Signer } from '@liangpai/core/issue'

/** A key that signs at once. It follows from the seed, so that a run can be repeated. */
export type Pen = { name: string; key: PublicJwk; jwk: PrivateJwk; sign(data: string): Buffer }

const thumbprints = new Map<string, string>()

/** The RFC 7638 thumbprint of a P-256 key. */
export function thumbprintOf({ x, y }: { x: string; y: string }): string {
  const canonical = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`
  const known = thumbprints.get(canonical) ?? createHash('sha256').update(canonical).digest('base64url')
  if (thumbprints.size < 1000) thumbprints.set(canonical, known)
  return known
}

export function createPen(seed: number, name: string): Pen {
  const secret = createHash('sha256').update(`${seed} ${name}`).digest()
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(secret)
  const point = curve.getPublicKey()
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const key = { kty: 'EC' as const, crv: 'P-256' as const, x, y, kid: thumbprintOf({ x, y }) }
  const jwk = { ...key, d: secret.toString('base64url') }
  const handle = createPrivateKey({ key: jwk, format: 'jwk' })
  const signWith = (data: string) => sign('sha256', Buffer.from(data), { key: handle, dsaEncoding: 'ieee-p1363' })
  return { name, key, jwk, sign: signWith }
}

/** The same key for makers that wait for their signatures. */
export const signerOf = ({ key, sign: signAtOnce }: Pen): Signer => ({
  key,
  sign: (data) => Promise.resolve(new Uint8Array(signAtOnce(Buffer.from(data).toString()))),
})
