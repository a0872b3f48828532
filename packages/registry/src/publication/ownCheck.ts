import { createVerifier, type Shop, verifyBadge } from '@liangpai/core'
import { createSigner, generateJwk, signToken } from '@liangpai/core/issue'
import { Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { newestBadge } from '../store/badges.ts'
import type { Issuer } from '../store/issuers.ts'
import { readAnchors } from '../store/settings.ts'
import { chainOf } from '../store/statements.ts'
import { servedBundle } from './served.ts'

/** Refuses to let a badge out that our own verifier does not call verified, at each address of the shop. */
export async function checkOwnBadge(
  { tx, at, allowLocalhost }: Reading,
  bundle: string,
  { badgeNo, shop }: { badgeNo: string; shop: Shop },
): Promise<void> {
  const anchors = await readAnchors(tx)
  for (const page of [...shop.urls, ...(shop.listing ? [shop.listing] : [])]) {
    const verdict = await verifyBadge(bundle, { anchors, page, now: at, allowLocalhost })
    if (verdict.state !== 'verified' || verdict.badgeNo !== badgeNo)
      throw new Refusal('ownCheckFailed', 'reason' in verdict ? verdict.reason : verdict.state)
  }
}

/** Refuses to publish a chain that does not lead from an issuer to a pinned key of the root. */
export async function checkOwnChain({ tx, at, allowLocalhost }: Reading, organization: Issuer): Promise<void> {
  const iss = organization.entityId
  const bundle = { v: 1, badge: await strayBadge(iss), chain: await chainOf(tx, organization.id) }
  const verifier = createVerifier({ anchors: await readAnchors(tx), allowLocalhost })
  const { verdict, proven } = await verifier.judge(bundle, { page: null, now: at })
  if (proven.iss !== iss) throw new Refusal('ownChainFailed', 'reason' in verdict ? verdict.reason : verdict.state)
}

/**
 * Judges what buyers are served of an issuer: its newest badge in effect, or its chain where it has none. Throws
 * `servedUnverified` with the verifier's reason, `ownChainFailed`, `chainIncomplete` and `rowDamaged`.
 */
export async function checkServed(reading: Reading, issuer: Issuer): Promise<void> {
  const { tx, at, origin, allowLocalhost } = reading
  const badgeNo = await newestBadge(tx, issuer.id, at)
  if (badgeNo === undefined) return checkOwnChain(reading, issuer)
  const served = await servedBundle(reading, origin, badgeNo)
  if (!served) throw new Refusal('servedUnverified', 'notInEffect')
  const anchors = await readAnchors(tx)
  const verdict = await verifyBadge(served.row.body, { anchors, page: null, now: at, allowLocalhost })
  if (verdict.state === 'verified' && verdict.badgeNo === badgeNo) return
  throw new Refusal('servedUnverified', 'reason' in verdict ? verdict.reason : verdict.state)
}

/** Whether a token is that badge, signed by its issuer; whether it is in effect is another matter. */
export async function isOwnBadge(
  { tx, at, allowLocalhost }: Reading,
  token: string,
  { badgeNo, issuerId }: { badgeNo: string; issuerId: string },
): Promise<boolean> {
  const verifier = createVerifier({ anchors: await readAnchors(tx), allowLocalhost })
  const bundle = { v: 1, badge: token, chain: await chainOf(tx, issuerId) }
  const { proven } = await verifier.judge(bundle, { page: null, now: at })
  return proven.badgeNo === badgeNo
}

/** A badge whose chain is judged and whose signature, by a key that nobody vouches for, then fails. */
const strayBadge = async (iss: string): Promise<string> =>
  `${await signToken('dc+sd-jwt', { iss, vct: 'urn:liangpai:member-badge:1' }, await createSigner(await generateJwk()))}~`
