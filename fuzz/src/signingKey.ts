import { createECDH, createHash } from 'node:crypto'
import type { PrivateJwk, PublicJwk, Signer } from '@liangpai/core/issue'
import { createDeterministicSign } from './ecdsa.ts'

/** A key that signs synchronously. Key and signatures follow from the seed, so that a run can be repeated. */
export type SigningKey = { name: string; key: PublicJwk; jwk: PrivateJwk; sign(data: string): Buffer }

const thumbprints = new Map<string, string>()

/** The RFC 7638 thumbprint of a P-256 key. */
export function thumbprintOf({ x, y }: { x: string; y: string }): string {
  const canonical = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`
  const thumbprint = thumbprints.get(canonical) ?? createHash('sha256').update(canonical).digest('base64url')
  if (thumbprints.size < 1000) thumbprints.set(canonical, thumbprint)
  return thumbprint
}

/** Derives a key from the seed and its name. */
export function createSigningKey(seed: number, name: string): SigningKey {
  const secret = createHash('sha256').update(`${seed} ${name}`).digest()
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(secret)
  const point = curve.getPublicKey()
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const key = { kty: 'EC' as const, crv: 'P-256' as const, x, y, kid: thumbprintOf({ x, y }) }
  return { name, key, jwk: { ...key, d: secret.toString('base64url') }, sign: createDeterministicSign(secret) }
}

/** The same key for makers that await their signatures. */
export const signerOf = ({ key, sign }: SigningKey): Signer => ({
  key,
  sign: (data) => Promise.resolve(new Uint8Array(sign(Buffer.from(data).toString()))),
})
