import type { Random } from './random.ts'

/** A token whose text is damaged somewhere. */
export function damageText(text: string, { below, pick, noise }: Random): string {
  const at = below(text.length)
  const ways = [
    () => text.slice(0, at) + noise(1) + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at + 1 + below(8)),
    () => text.slice(0, at) + noise(1 + below(4)) + text.slice(at),
    () => text.slice(0, at),
    () => text + text.slice(at),
    () => text.slice(at) + text.slice(0, at),
    () => `${text} `,
    () => text.toLowerCase(),
    () => noise(below(200)),
  ]
  return pick(ways)()
}

type Claims = { [name: string]: unknown }

const encode = (value: unknown) =>
  btoa(unescape(encodeURIComponent(JSON.stringify(value))))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

const decode = (part: string) =>
  JSON.parse(decodeURIComponent(escape(atob(part.replace(/-/g, '+').replace(/_/g, '/'))))) as Claims

/** A token that says something else under the signature it has. */
export function changeClaims(token: string, random: Random): string {
  const { next, pick, noise } = random
  const [head = '', body = '', signature = ''] = token.split('.')
  const [header, payload] = [decode(head), decode(body)]
  const changes = claimChanges(header, payload, random)
  pick(changes)()
  if (next() < 0.3) pick(changes)()
  const signatures = [signature, signature, '', noise(86), signature.slice(0, -1)]
  return `${encode(header)}.${encode(payload)}.${pick(signatures)}`
}

function claimChanges(header: Claims, payload: Claims, { pick, noise }: Random): (() => unknown)[] {
  const names = Object.keys(payload)
  return [
    () => (header['alg'] = pick(['none', 'HS256', 'RS256', 'ES256', 'EdDSA', '', null, 0])),
    () => (header['kid'] = pick([noise(43), '', 0, null])),
    () => (header['typ'] = pick(['JWT', 'jwt', '', null, 'statuslist+jwt'])),
    () => (header[pick(['crit', 'jwk', 'jku', 'x5c', 'b64', '__proto__'])] = pick([['exp'], {}, '', false])),
    () => (payload[pick(names)] = pick<unknown>([null, 0, -1, '', [], {}, true, 9e15, noise(20), { toString: 1 }])),
    () => delete payload[pick(names)],
    () => (payload['exp'] = pick([9e9, '9999999999', 1e308, -0])),
    () => (payload['membership'] = pick(['probationary', 'full', 'FULL', ['full']])),
    () => (payload['shop'] = { name: noise(8), urls: [location.href] }),
    () => (payload['facts'] = { pledge: '<img src=x onerror=alert(1)>' }),
    () => (payload['jwks'] = { keys: pick([[], [{}], [null]]) }),
  ]
}
