import { createPublicKey, verify } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Entities } from './entities.ts'
import type { SigningKey } from './signingKey.ts'

/** The parts of a bundle that a mutant changes before it judges. */
type Parts = { badge: string; chain: string[]; status?: string | undefined }

/** A bundle with other parts; a bundle that cannot be read stays as it is. */
export function rewrite(bundle: unknown, change: (parts: Parts) => Parts): unknown {
  try {
    const value = (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as Parts
    if (typeof value.badge !== 'string' || !Array.isArray(value.chain)) return bundle
    const { badge, chain, status } = value
    return { ...value, ...change({ badge, chain, status }) }
  } catch {
    return bundle
  }
}

const partsOf = (token: string) => /^([^.~]*)\.([^.~]*)\.([^.~]*)(~?)$/.exec(token)
const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as { [name: string]: unknown }
const write = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token signed again by the key that it names; if `rewritten`, only what that key signed, as canonical JSON. */
export function resigned(token: string, { signingKeys }: Entities, rewritten = false): string {
  const [, head = '', body = '', signature = '', tail = ''] = partsOf(token) ?? []
  try {
    const { kid } = read(head)
    const signingKey = [...signingKeys.values()].find(({ key }) => key.kid === kid)
    if (!signingKey || (rewritten && !holds(signingKey, `${head}.${body}`, signature))) return token
    const signed = rewritten ? `${write(read(head))}.${write(read(body))}` : `${head}.${body}`
    return `${signed}.${signingKey.sign(signed).toString('base64url')}${tail}`
  } catch {
    return token
  }
}

function holds({ key }: SigningKey, signed: string, signature: string): boolean {
  const point = createPublicKey({ key, format: 'jwk' })
  const bytes = Buffer.from(signature, 'base64url')
  return verify('sha256', Buffer.from(signed), { key: point, dsaEncoding: 'ieee-p1363' }, bytes)
}

/** A list of the badge's issuer in which every badge is in effect. */
export function goodList(badge: string, now: number, { all }: Entities): string | undefined {
  try {
    const { iss, status } = read(partsOf(badge)?.[2]) as { iss: string; status: { status_list: { uri: string } } }
    const issuer = all.find(({ id }) => id === iss)
    if (!issuer) return undefined
    const lst = deflateSync(Buffer.alloc(16_384)).toString('base64url')
    const iat = Math.max(0, Math.trunc(now))
    const list = { sub: status.status_list.uri, iat, exp: iat + 600, ttl: 300, status_list: { bits: 1, lst } }
    const { badge: signingKey } = issuer.signingKeys
    const signed = `${write({ alg: 'ES256', typ: 'statuslist+jwt', kid: signingKey.key.kid })}.${write(list)}`
    return `${signed}.${signingKey.sign(signed).toString('base64url')}`
  } catch {
    return undefined
  }
}

/** The badge of a bundle, for a cache that looks at nothing else. */
export function badgeOf(bundle: unknown): unknown {
  let badge: unknown
  rewrite(bundle, (parts) => {
    badge = parts.badge
    return parts
  })
  return badge
}
