import { createPublicKey } from 'node:crypto'
import { isMembers } from './json.ts'

/** The points of a JWK set by `kid`, or `undefined` if one of its keys is wrong (PROFILE 1). */
export function pointsOf(set: unknown): ReadonlyMap<string, string> | undefined {
  const keys = isMembers(set) && Object.hasOwn(set, 'keys') ? set['keys'] : undefined
  if (!Array.isArray(keys) || keys.length < 1 || keys.length > 8) return undefined
  const points = new Map<string, string>()
  for (const key of keys as unknown[]) {
    if (!isMembers(key)) return undefined
    const own = new Map(Object.entries(key))
    const [kid, x, y] = [own.get('kid'), own.get('x'), own.get('y')]
    const operations = own.get('key_ops')
    const right =
      typeof kid === 'string' &&
      kid !== '' &&
      !points.has(kid) &&
      own.get('kty') === 'EC' &&
      own.get('crv') === 'P-256' &&
      !own.has('d') &&
      (!own.has('use') || own.get('use') === 'sig') &&
      (!own.has('key_ops') || (Array.isArray(operations) && operations.includes('verify'))) &&
      (!own.has('alg') || own.get('alg') === 'ES256') &&
      typeof x === 'string' &&
      typeof y === 'string' &&
      isPoint(x, y)
    if (!right) return undefined
    points.set(kid, `${x}.${y}`)
  }
  return points
}

const validity = new Map<string, boolean>()

/** Whether OpenSSL accepts the point as one of P-256 and writes it the same way. */
function isPoint(x: string, y: string): boolean {
  const id = `${x}.${y}`
  const cached = validity.get(id)
  if (cached !== undefined) return cached
  if (validity.size > 5000) validity.clear()
  const isValid = isCoordinate(x) && isCoordinate(y) && canImport(x, y)
  validity.set(id, isValid)
  return isValid
}

function isCoordinate(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === 32 && bytes.toString('base64url') === text
}

function canImport(x: string, y: string): boolean {
  try {
    const { x: exportedX, y: exportedY } = createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x, y },
      format: 'jwk',
    }).export({
      format: 'jwk',
    })
    return exportedX === x && exportedY === y
  } catch {
    return false
  }
}
