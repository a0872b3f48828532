import type { VerifierOptions } from '@liangpai/core'
import type { Cast } from './cast.ts'

/** Whom a verifier of a run trusts. */
export type Trust = Required<VerifierOptions>

/** The verifiers that runs ask, by name. */
export function trustsOf({ pens }: Cast): { readonly [name: string]: Trust } {
  const kid = (name: string) => pens.get(name)?.key.kid ?? ''
  const trust = (anchors: string[], revoked: string[] = [], allowLocalhost = false): Trust => ({
    anchors: anchors.map(kid),
    revoked: revoked.map(kid),
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
export const trustOfLine = (line: string): string =>
  line === 'strange' ? 'both' : line === 'local' ? 'local' : 'plain'
