import { inflateSync } from 'node:zlib'
import { DAY } from '@liangpai/world'
import { claimsOf, isCount, member } from './json.ts'
import { readOnce } from './readOnce.ts'

/** What a genuine list says (PROFILE 6). */
export type ReferenceList = {
  kid: string
  by: string
  sub: unknown
  iss: unknown
  iat: number
  exp: number
  ttl: number
  bits: Buffer
}

const inflated = new Map<string, Buffer | undefined>()

/** The bytes of a list in strict base64url of one whole zlib stream of 1024 to 16,384 bytes. */
function bitsOf(lst: string): Buffer | undefined {
  if (inflated.has(lst)) return inflated.get(lst)
  if (inflated.size > 2000) inflated.clear()
  const bits = unpack(lst)
  inflated.set(lst, bits)
  return bits
}

function unpack(lst: string): Buffer | undefined {
  const packed = Buffer.from(lst, 'base64url')
  if (packed.toString('base64url') !== lst) return undefined
  try {
    const result: unknown = inflateSync(packed, { maxOutputLength: 20_000, info: true })
    const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } }
    const whole = engine.bytesWritten === packed.length
    return whole && buffer.length >= 1024 && buffer.length <= 16_384 ? buffer : undefined
  } catch {
    return undefined
  }
}

export const readList = readOnce((signed): ReferenceList | undefined => {
  const token = claimsOf(signed, 'statuslist+jwt')
  if (!token) return undefined
  const { kid, claims } = token
  const [sub, iss, iat, exp, ttl] = ['sub', 'iss', 'iat', 'exp', 'ttl'].map((name) => member(claims, name))
  const lst = member(claims, 'status_list', 'lst')
  if (member(claims, 'status_list', 'bits') !== 1 || typeof lst !== 'string') return undefined
  const bits = bitsOf(lst)
  if (!isCount(iat) || !isCount(exp) || !isCount(ttl) || ttl === 0 || !bits) return undefined
  if (exp <= iat || exp - iat > 8 * DAY) return undefined
  return { kid, by: `${signed.by.key.x}.${signed.by.key.y}`, sub, iss, iat, exp, ttl, bits }
})
