import { encodeBase64url } from '../token/base64url.ts'
import { thumbprint as thumbprintOf } from '../token/key.ts'
import { UsageError } from '../usageError.ts'

/** A public key of a JWK set; `kid` is its RFC 7638 thumbprint. */
export type PublicJwk = { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid: string }
/** A private key, as it is stored. */
export type PrivateJwk = PublicJwk & { d: string }

/** Signs with one key, which may be in a file, a vault or a hardware module. */
export type Signer = {
  readonly key: PublicJwk
  /** Signs with ES256: 64 bytes, r and s (RFC 7518 section 3.4). */
  sign(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** The RFC 7638 thumbprint of a P-256 key. */
export const thumbprint = (jwk: { x: string; y: string }): Promise<string> => thumbprintOf(jwk)

/** Generates a P-256 key. */
export async function generateJwk(): Promise<PrivateJwk> {
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', privateKey)
  if (!x || !y || !d) throw new UsageError('ISSUE_INVALID', 'the engine gave an incomplete key')
  return { kty: 'EC', crv: 'P-256', x, y, kid: await thumbprint({ x, y }), d }
}

/** Creates a signer that keeps its key in memory. */
export async function createSigner({ kty, crv, x, y, d }: PrivateJwk): Promise<Signer> {
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, algorithm, false, ['sign'])
  return {
    key: { kty, crv, x, y, kid: await thumbprint({ x, y }) },
    sign: async (data) => new Uint8Array(await crypto.subtle.sign(algorithm, key, data)),
  }
}

/** Signs a compact JWS. `payload` is written by `JSON.stringify`, so it is canonical (PROFILE 1). */
export async function signToken(typ: string, payload: object, signer: Signer): Promise<string> {
  const part = (value: object) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)))
  const signed = `${part({ alg: 'ES256', typ, kid: signer.key.kid })}.${part(payload)}`
  const signature = await signer.sign(new TextEncoder().encode(signed))
  if (signature.length !== 64) throw new UsageError('ISSUE_INVALID', 'a signature is not of 64 bytes')
  return `${signed}.${encodeBase64url(signature)}`
}
