import { verifySignature } from '#crypto'
import { Fault } from '../fault.ts'
import { readJws } from './jws.ts'
import { importKey } from './key.ts'

/** A token other than a badge's, such as a receipt, whose signature is still to be checked. */
export type SignedToken = {
  /** The key that it names. */
  readonly kid: string
  readonly payload: { readonly [name: string]: unknown }
  /** Whether that key is this one, and the signature is by it. Throws `CRYPTO_MISSING` outside secure contexts. */
  isSignedBy(key: { x: string; y: string }): Promise<boolean>
}

/** Reads a compact JWS of that `typ` as strictly as a badge's tokens (PROFILE 1); undefined for anything else. */
export function readSignedToken(token: string, typ: string): SignedToken | undefined {
  const jws = read(token, typ)
  return (
    jws && {
      kid: jws.kid,
      payload: jws.payload,
      async isSignedBy(point) {
        const { key, thumbprint } = await importKey(point)
        return thumbprint === jws.kid && verifySignature(key, jws.signature, new TextEncoder().encode(jws.signed))
      },
    }
  )
}

function read(token: string, typ: string) {
  try {
    return readJws(token, typ)
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
