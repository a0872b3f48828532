import { requireCrypto } from '#crypto'
import { judge, type VerifyContext } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { createMemo } from './lib/memo.ts'
import { createMemory } from './memory.ts'
import { ownMembers } from './token/json.ts'
import type { ImportedKey } from './token/key.ts'
import { mustUse } from './usageError.ts'
import type { Verdict } from './verdict.ts'

/** Whom a verifier trusts. `anchors` and `revoked` are RFC 7638 thumbprints. */
export type VerifierOptions = {
  anchors: readonly string[]
  /** Keys that count as absent everywhere. */
  revoked?: readonly string[]
  /** For development: accepts `localhost` and names below it, over http too. */
  allowLocalhost?: boolean
}

/** Judges bundles, and remembers chains and lists from one to the next. */
export type Verifier = {
  /** Judges a bundle. Rejects only if `now` is not a finite number or `page` is left out, whatever bundle and page are. */
  verify(bundle: unknown, context: VerifyContext): Promise<Verdict>
  /** The same, with what `nextEvidence` needs to fetch fresher evidence. */
  judge(bundle: unknown, context: VerifyContext): Promise<Judgement>
}

/** Creates a verifier. Throws `UsageError` without anchors, without WebCrypto, or if `revoked` is no list. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { anchors, revoked = [], allowLocalhost = false } = ownMembers(options)
  mustUse(Array.isArray(anchors) && anchors.length, 'ANCHORS_MISSING')
  mustUse(Array.isArray(revoked), 'REVOKED_INVALID')
  requireCrypto()
  const trust = {
    anchors: [...anchors],
    revoked: [...revoked],
    allowLocalhost,
    importedKeys: createMemo<Promise<ImportedKey>>(512),
  }
  const memory = createMemory()
  return {
    judge: (bundle, context) => judge(bundle, context, trust, memory),
    verify: async (bundle, context) => (await judge(bundle, context, trust, memory)).verdict,
  }
}

/** Judges one bundle with a verifier of its own. Rejects with `UsageError` as `createVerifier` and `verify` do. */
export async function verifyBadge(bundle: unknown, options: VerifierOptions & VerifyContext): Promise<Verdict> {
  return createVerifier(options).verify(bundle, options)
}
