import { must } from '../fault.ts'
import { importKey, type Key } from '../token/key.ts'
import type { Statement } from './statement.ts'

/** Whom a caller trusts: RFC 7638 thumbprints of root keys, keys that count as absent wherever they stand, this machine. */
export type Trust = {
  readonly anchors: ReadonlySet<string>
  readonly revoked: ReadonlySet<string>
  readonly allowLocalhost: boolean
}

/** The key of a set by its `kid`; a revoked one is absent. */
export function findKey(keys: readonly Key[], kid: string, { revoked }: Trust): Key | undefined {
  return revoked.has(kid) ? undefined : keys.find((key) => key.kid === kid)
}

/** The root's own key, trusted for its computed thumbprint and for nothing it says of itself (PROFILE 5.2). */
export async function pinnedKey({ keys, jws }: Statement, trust: Trust): Promise<Key> {
  const key = findKey(keys, jws.kid, trust)
  must(key && trust.anchors.has((await importKey(key)).thumbprint), 'TRUST_ANCHOR_UNKNOWN')
  return key
}
