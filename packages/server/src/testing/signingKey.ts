import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { SigningKey } from '../signedFiles/signingKey.ts'

/** A key by which some other service signs its files. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = await exportJWK(publicKey)
  return { publicJwk, privateKey, thumbprint: await calculateJwkThumbprint(publicJwk) }
}
