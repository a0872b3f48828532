import { must } from '../fault.ts'
import type { Key } from '../token/key.ts'
import type { Statement } from './statement.ts'
import type { Trust } from './trust.ts'

/** Finds a key by its `kid`. A revoked key counts as absent. */
export function findKey(keys: readonly Key[], kid: string, { revoked }: Trust): Key | undefined {
  return revoked.includes(kid) ? undefined : keys.find((key) => key.kid === kid)
}

/** Finds the root's own key. It is trusted for its computed thumbprint, not for anything it claims (PROFILE 5.2). */
export async function pinnedKey({ keys, jws }: Statement, trust: Trust): Promise<Key> {
  const key = findKey(keys, jws.kid, trust)
  must(key && trust.anchors.includes((await trust.importKey(key)).thumbprint), 'TRUST_ANCHOR_UNKNOWN')
  return key
}
