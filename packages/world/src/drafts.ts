import type { Signer } from '@liangpai/core/issue'
import { base64url, textOf } from './base64url.ts'
import { city } from './city.ts'
import type { Entity } from './entity.ts'
import { endsOf, issueBadgeOf, issueChain, issueListOf, type Line } from './tokens.ts'

/** A JSON object that a test may change. */
export type Members = { [name: string]: unknown }

/** A token before it is signed. Whatever a test makes of it, the signature is real. */
export type TokenDraft = {
  header: Members
  payload: Members
  signer: Pick<Signer, 'key' | 'sign'>
  /** Replaces the JSON text, which need not stay JSON or UTF-8. */
  headerText?: (text: string) => string | Uint8Array
  payloadText?: (text: string) => string | Uint8Array
  /** Replaces the signature. */
  signature?: (signature: Uint8Array) => Uint8Array
  /** Replaces the signed compact token. */
  change?: (token: string) => string
}

/** A whole bundle before it is signed; `chain` runs from the issuer to the root. */
export type BundleDraft = { badge: TokenDraft; chain: TokenDraft[]; status: TokenDraft }

/** Sets members by path (`shop/urls/0`); `undefined` leaves one out of the signed text. */
export function put(object: Members, members: Members): void {
  for (const [path, value] of Object.entries(members)) {
    const names = path.split('/')
    const last = names.pop() ?? ''
    let at = object
    for (const name of names) at = (at[name] ??= {}) as Members
    at[last] = value
  }
}

const identity = <T>(value: T): T => value

/** Signs a draft as it stands, good or bad. */
export async function sealToken(draft: TokenDraft): Promise<string> {
  const { signer, headerText = identity, payloadText = identity, signature = identity, change = identity } = draft
  const head = base64url(headerText(JSON.stringify(draft.header)))
  const body = base64url(payloadText(JSON.stringify(draft.payload)))
  const signed = await signer.sign(new TextEncoder().encode(`${head}.${body}`))
  return change(`${head}.${body}.${base64url(signature(signed))}`)
}

/** Signs every token of a draft. */
export async function sealBundle({ badge, chain, status }: BundleDraft) {
  const [jwt = '', list = '', ...statements] = await Promise.all([badge, status, ...chain].map(sealToken))
  return { v: 1 as const, badge: `${jwt}~`, chain: statements, status: list }
}

/** Reads a token of the world back into a draft. */
export function openToken(token: string, signer: Signer): TokenDraft {
  const [header = {}, payload = {}] = token.split('.', 2).map((part) => JSON.parse(textOf(part)) as Members)
  return { header, payload, signer }
}

/** A deep copy, so that changing it leaves the first one as it is. */
export const copyDraft = ({ badge, chain, status }: BundleDraft): BundleDraft => ({
  badge: copyToken(badge),
  chain: chain.map(copyToken),
  status: copyToken(status),
})

const copyToken = ({ header, payload, ...rest }: TokenDraft): TokenDraft => ({
  ...rest,
  header: structuredClone(header),
  payload: structuredClone(payload),
})

/** A good bundle of the last organisation of a line, as a draft. */
export async function draftBundle(line: Line, now: number): Promise<BundleDraft> {
  const { issuer } = endsOf(line)
  const shop = { ...city.shop, listing: city.listing }
  const badge = issueBadgeOf(issuer, now, { badgeNo: city.badgeNo, shop, facts: city.facts })
  return {
    badge: openToken(await badge, issuer.badge),
    chain: openChain(await issueChain(line, now), line),
    status: openToken(await issueListOf(issuer, now), issuer.badge),
  }
}

/** A configuration is signed by its own organisation, a statement by the one above. */
function openChain(chain: readonly string[], line: Line): TokenDraft[] {
  const { root, issuer } = endsOf(line)
  const signers: Entity[] = [issuer, ...line.slice(0, -1).reverse(), root]
  return chain.map((token, at) => openToken(token, (signers[at] ?? root).federation))
}
