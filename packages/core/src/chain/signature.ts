import { type VerifyKey, verifySignature } from '#crypto'
import { must } from '../fault.ts'
import type { Reason } from '../reason.ts'
import type { Jws } from '../token/jws.ts'
import { importKey, type ImportedKey, type Key } from '../token/key.ts'
import type { Trust } from './trust.ts'

const ascii = new TextEncoder()

/** Finds the key that a token names and imports it. A revoked key counts as absent. */
export function findKey(keys: readonly Key[], { kid }: Jws, trust: Trust): Promise<ImportedKey> | undefined {
  const key = trust.revoked.includes(kid) ? undefined : keys.find((one) => one.kid === kid)
  return key && trust.importedKeys([key.x, key.y], () => importKey(key))
}

/**
 * Checks a signature by the key that the token names. Each of the sets must have it, or the reason is `absent`; and in each
 * its `kid`, which is only a claim, must be its thumbprint (PROFILE 1).
 */
export async function checkSignature(jws: Jws, trust: Trust, absent: Reason, ...sets: (readonly Key[])[]) {
  const found = sets.map((keys) => findKey(keys, jws, trust))
  must(!found.includes(undefined), absent)
  let key: VerifyKey | undefined
  for (const one of found) {
    const imported = await one
    must(imported?.thumbprint === jws.kid, 'KID_NOT_THUMBPRINT')
    key = imported.key
  }
  const holds = key && (await verifySignature(key, jws.signature, ascii.encode(jws.signed)))
  must(holds === true, 'SIGNATURE_INVALID')
}
