import type { VerifierOptions } from '@liangpai/core'
import type { Entities, LineName } from './entities.ts'

/** The roots that a verifier trusts, and the keys that it does not. */
export type Trust = Required<VerifierOptions>

export const TRUST_NAMES = ['plain', 'both', 'rolled', 'spare', 'revoked', 'strange', 'local', 'remote'] as const
export type TrustName = (typeof TRUST_NAMES)[number]
export type Trusts = { readonly [name in TrustName]: Trust }

/** The options of the verifiers that runs use. */
export function trustsOf({ signingKeys }: Entities): Trusts {
  const kidOf = (name: string) => signingKeys.get(name)?.key.kid ?? ''
  const trust = (anchors: string[], revoked: string[] = [], allowLocalhost = false): Trust => ({
    anchors: anchors.map(kidOf),
    revoked: revoked.map(kidOf),
    allowLocalhost,
  })
  return {
    plain: trust(['root/federation']),
    both: trust(['root/federation', 'strangeRoot/federation']),
    rolled: trust(['root/spare', 'root/federation']),
    spare: trust(['root/spare']),
    revoked: trust(['root/federation', 'root/spare'], ['branch/badge', 'sibling/federation', 'office/spare']),
    strange: trust(['strangeRoot/federation']),
    remote: trust(['localRoot/federation', 'root/federation']),
    local: trust(['localRoot/federation', 'root/federation'], [], true),
  }
}

/** The verifier that a line is made for. */
export const trustOfLine = (line: LineName): TrustName =>
  line === 'strange' ? 'both' : line === 'local' ? 'local' : 'plain'
