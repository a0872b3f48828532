import { createPublicKey, verify } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Cast } from './cast.ts'
import type { Pen } from './pen.ts'

/** The parts of a bundle that a broken judge changes before it judges. */
type Parts = { badge: string; chain: string[]; status?: string | undefined }

/** A bundle with other parts; what cannot be read is left as it is. */
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

/** A token signed by the key that it names, whoever signed it; or, `rewritten`, what that key signed in proper JSON. */
export function resigned(token: string, { pens }: Cast, rewritten = false): string {
  const [, head = '', body = '', signature = '', tail = ''] = partsOf(token) ?? []
  try {
    const pen = [...pens.values()].find(({ key }) => key.kid === read(head)['kid'])
    if (!pen || (rewritten && !holds(pen, `${head}.${body}`, signature))) return token
    const signed = rewritten ? `${write(read(head))}.${write(read(body))}` : `${head}.${body}`
    return `${signed}.${pen.sign(signed).toString('base64url')}${tail}`
  } catch {
    return token
  }
}

function holds({ key }: Pen, signed: string, signature: string): boolean {
  const point = createPublicKey({ key, format: 'jwk' })
  const bytes = Buffer.from(signature, 'base64url')
  return verify('sha256', Buffer.from(signed), { key: point, dsaEncoding: 'ieee-p1363' }, bytes)
}

/** A list in which every badge of the badge's issuer is in effect. */
export function goodList(badge: string, now: number, { lines }: Cast): string | undefined {
  try {
    const { iss, status } = read(partsOf(badge)?.[2]) as { iss: string; status: { status_list: { uri: string } } }
    const issuer = Object.values(lines)
      .flat()
      .find(({ id }) => id === iss)
    if (!issuer) return undefined
    const lst = deflateSync(Buffer.alloc(16_384)).toString('base64url')
    const iat = Math.max(0, Math.trunc(now))
    const list = { sub: status.status_list.uri, iat, exp: iat + 600, ttl: 300, status_list: { bits: 1, lst } }
    const { badge: pen } = issuer.pens
    const signed = `${write({ alg: 'ES256', typ: 'statuslist+jwt', kid: pen.key.kid })}.${write(list)}`
    return `${signed}.${pen.sign(signed).toString('base64url')}`
  } catch {
    return undefined
  }
}

/** What a cache knows a bundle by if it looks at the badge alone. */
export function knownTo(bundle: unknown): unknown {
  let badge: unknown
  rewrite(bundle, (parts) => {
    badge = parts.badge
    return parts
  })
  return badge
}
