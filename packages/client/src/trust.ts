import { isThumbprint } from '@liangpai/core'
import { ClientUsageError } from './usageError.ts'

/** Root keys that are pinned, and keys that count as absent. */
export type TrustOptions = { anchors: readonly string[]; revoked?: readonly string[] }

/** Reads whom a caller trusts. A cut or mistyped thumbprint would make every badge `unknownIssuer`, so it throws at once. */
export function readTrust({ anchors, revoked = [] }: TrustOptions): { anchors: string[]; revoked: string[] } {
  if (!Array.isArray(anchors) || anchors.length === 0) throw new ClientUsageError('ANCHORS_MISSING')
  if (!Array.isArray(revoked)) throw new ClientUsageError('REVOKED_INVALID', revoked)
  const [anchor, revokedKey] = [anchors, revoked].map((list) => list.findIndex((text) => !isThumbprint(text)))
  if (anchor !== undefined && anchor >= 0) throw new ClientUsageError('ANCHOR_INVALID', anchors[anchor])
  if (revokedKey !== undefined && revokedKey >= 0) throw new ClientUsageError('REVOKED_INVALID', revoked[revokedKey])
  return { anchors: [...anchors], revoked: [...revoked] }
}
