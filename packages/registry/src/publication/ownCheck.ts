import { createVerifier, type Shop, verifyBadge } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import type { Issuer } from '../store/issuers.ts'
import { readAnchors } from '../store/settings.ts'
import { chainOf } from '../store/statements.ts'

/** Refuses to let a badge out that our own verifier does not call verified, at each address of the shop. */
export async function checkOwnBadge(
  { tx, at, allowLocalhost }: Work,
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
export async function checkOwnChain({ tx, at, allowLocalhost }: Work, organization: Issuer): Promise<void> {
  const iss = organization.entityId
  const bundle = { v: 1, badge: unsignedBadge(iss), chain: await chainOf(tx, organization.id) }
  const verifier = createVerifier({ anchors: await readAnchors(tx), allowLocalhost })
  const { verdict, proven } = await verifier.judge(bundle, { page: null, now: at })
  if (proven.iss !== iss) throw new Refusal('ownChainFailed', 'reason' in verdict ? verdict.reason : verdict.state)
}

/** Passes for a badge until its signature is looked at, which is after the chain; no key ever signs it. */
function unsignedBadge(iss: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = part({ alg: 'ES256', typ: 'dc+sd-jwt', kid: 'none' })
  const payload = part({ iss, vct: 'urn:liangpai:member-badge:1' })
  return `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}~`
}
