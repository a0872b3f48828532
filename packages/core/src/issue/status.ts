import { deflate } from '#crypto'
import { encodeBase64url } from '../token/base64url.ts'
import type { Bundle } from '../bundle.ts'
import { UsageError } from '../usageError.ts'
import { STATUS_LIST } from '../tokenTypes.ts'
import { type Signer, signToken } from './signer.ts'

/** A status list to publish. `bits` is packed, lowest bit first, 1024 to 16,384 bytes; times and `ttl` are in seconds. */
export type StatusListDraft = { iss: string; uri: string; iat: number; exp: number; ttl: number; bits: Uint8Array }

/** Signs a status list of one bit per entry (draft-ietf-oauth-status-list sections 4 and 5). Throws `ISSUE_INVALID`. */
export async function issueStatusList({ iss, uri, iat, exp, ttl, bits }: StatusListDraft, signer: Signer) {
  if (bits.length < 1024 || bits.length > 16_384)
    throw new UsageError('ISSUE_INVALID', 'a status list has 2^13 to 2^17 entries')
  const lst = encodeBase64url(await deflate(Uint8Array.from(bits)))
  return signToken(STATUS_LIST.typ, { iss, sub: uri, iat, exp, ttl, status_list: { bits: 1, lst } }, signer)
}

/** Assembles the bundle that a registry serves and a verifier judges. `chain` runs from the issuer to the root. */
export const assembleBundle = (parts: {
  badge: string
  chain: readonly string[]
  status: string
}): Required<Bundle> => ({
  v: 1,
  badge: parts.badge,
  chain: [...parts.chain],
  status: parts.status,
})
