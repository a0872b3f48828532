import type { Signed } from '../token.ts'

export type Members = { readonly [name: string]: unknown }

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The member at a path, each name the object's own. */
export function member(value: unknown, ...path: string[]): unknown {
  let at = value
  for (const name of path) at = isMembers(at) && Object.hasOwn(at, name) ? at[name] : undefined
  return at
}

/** A whole number of seconds, or a count. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 2 ** 53 - 1 && value % 1 === 0

/** The value of JSON written exactly as ECMAScript writes it (PROFILE 1). */
function valueOf(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  if (!Buffer.from(text).equals(bytes) || text.includes('"__proto__":')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text && wellFormed(value) ? value : undefined
  } catch {
    return undefined
  }
}

function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value)
  if (Array.isArray(value)) return value.every(wellFormed)
  return !isMembers(value) || Object.entries(value).every(([name, child]) => wellFormed(name) && wellFormed(child))
}

/** The claims of a token that its key has signed in the right form: `kid` and payload. */
export function claimsOf({ header, payload }: Signed, typ: string): { kid: string; claims: Members } | undefined {
  const head = valueOf(header)
  const claims = valueOf(payload)
  if (!isMembers(head) || !isMembers(claims) || Object.keys(head).sort().join() !== 'alg,kid,typ') return undefined
  const { alg, kid, typ: stated } = head
  const right = alg === 'ES256' && stated === typ && typeof kid === 'string' && kid.length >= 1 && kid.length <= 64
  return right ? { kid, claims } : undefined
}
