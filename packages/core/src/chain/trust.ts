import type { Memo } from '../lib/memo.ts'
import type { ImportedKey } from '../token/key.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints; a revoked key counts as absent everywhere. */
export type Trust = {
  readonly anchors: readonly string[]
  readonly revoked: readonly string[]
  readonly allowLocalhost: boolean
  /** Keys that this verifier has imported. */
  readonly importedKeys: Memo<Promise<ImportedKey>>
}
