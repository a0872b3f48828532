import type { KeyImporter } from '../token/key.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints; a revoked key counts as absent everywhere. */
export type Trust = KeyImporter & {
  readonly anchors: readonly string[]
  readonly revoked: readonly string[]
  readonly allowLocalhost: boolean
}
