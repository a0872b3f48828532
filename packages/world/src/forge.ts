import {
  issueBadge,
  issueConfiguration,
  issueRootConfiguration,
  issueStatement,
  issueStatusList,
  type Signer,
} from '@liangpai/core/issue'
import type { Entity } from './entity.ts'

const DAY = 86_400

/** A JSON object that a test may spoil. */
export type Members = { [name: string]: unknown }

/** A token before it is signed: whatever a test makes of it is signed with a real key. */
export type TokenDraft = {
  header: Members
  payload: Members
  signer: Pick<Signer, 'key' | 'sign'>
  /** Replaces the JSON text, which need not be JSON or UTF-8 any more. */
  headerText?: (text: string) => string | Uint8Array
  payloadText?: (text: string) => string | Uint8Array
  /** Replaces the signature once it is made. */
  signature?: (signature: Uint8Array) => Uint8Array
  /** Replaces the compact token once it is signed. */
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

/** Base64url without padding, of text or bytes. */
export function base64url(value: string | Uint8Array): string {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

const same = <T>(value: T): T => value

/** Signs a draft as it stands, good or bad. */
export async function sealToken(draft: TokenDraft): Promise<string> {
  const { signer, headerText = same, payloadText = same, signature = same, change = same } = draft
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

const parse = (part = ''): Members => {
  const binary = atob(part.replace(/-/g, '+').replace(/_/g, '/'))
  return JSON.parse(
    new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0))),
  ) as Members
}

/** Opens a token that a world has issued. */
export function openToken(token: string, signer: Signer): TokenDraft {
  const [head, body] = token.split('.')
  return { header: parse(head), payload: parse(body), signer }
}

/** A copy that may be spoiled without harm to the first. */
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

/** A good bundle of the last of a line of organisations, root first, as a draft. */
export async function draftBundle(line: readonly Entity[], now: number): Promise<BundleDraft> {
  const issuer = line.at(-1) as Entity
  const uri = `${issuer.id}/statuses/1`
  const list = { iss: issuer.id, uri, iat: now, exp: now + DAY, ttl: 300, bits: new Uint8Array(1024) }
  const badge = {
    iss: issuer.id,
    iat: now - DAY,
    exp: now + 300 * DAY,
    badgeNo: '7K3M9QXW2BHK',
    membership: 'full' as const,
    shop: {
      name: '荷雨茶铺',
      urls: ['https://heyu-tea.example/'],
      listing: { host: 'market.example', id: '4711' },
    },
    facts: { name: '沈书遥', branch: '柳塘网商党支部', pledge: '诚信经营' },
    statusUri: uri,
    statusIndex: 137,
  }
  return {
    badge: openToken(await issueBadge(badge, issuer.badge), issuer.badge),
    chain: await draftChain(line, now),
    status: openToken(await issueStatusList(list, issuer.badge), issuer.badge),
  }
}

async function draftChain(line: readonly Entity[], now: number): Promise<TokenDraft[]> {
  const [root, issuer, over] = [line[0], line.at(-1), line.at(-2)] as [Entity, Entity, Entity]
  const life = (days: number) => ({ iat: now - DAY, exp: now - DAY + days * DAY })
  const own = { keys: [issuer.federation.key], badgeKeys: [issuer.badge.key], superiors: [over.id] }
  const leaf = await issueConfiguration({ id: issuer.id, ...life(8), ...own }, issuer.federation)
  const top = { id: root.id, ...life(400), keys: [root.federation.key], organization: root.organization }
  const statements = line.slice(1).map(async (subject, at) => {
    const superior = line[at] as Entity
    const statement = {
      superior: superior.id,
      subject: subject.id,
      ...life(100),
      keys: [subject.federation.key],
      organization: subject.organization,
      maxPathLength: line.length - 2 - at,
      mayIssue: true,
    }
    return openToken(await issueStatement(statement, superior.federation), superior.federation)
  })
  return [
    openToken(leaf, issuer.federation),
    ...(await Promise.all(statements)).reverse(),
    openToken(await issueRootConfiguration(top, root.federation), root.federation),
  ]
}
