import type { Corpus } from './corpus.ts'
import type { Random } from './random.ts'

/** Anything but a bundle. */
export const anyValue = ({ below, pick, noise }: Random, { good }: Corpus): unknown =>
  pick<() => unknown>([
    () => noise(below(60)),
    () => pick([null, undefined, true, false, 0, -0, 1, NaN, Infinity, 1n, '', [], {}, Symbol('v')]),
    () => Array.from({ length: below(12) }, () => noise(4)),
    () => ({ v: 1, badge: noise(40), chain: [noise(40)], status: noise(40) }),
    () => ({ v: pick([0, 2, '1', 1.5, null]), badge: good().badge }),
    () => '['.repeat(1 + below(30_000)),
    () => '{"a":'.repeat(1 + below(9000)),
    () => ' '.repeat(below(70_000)),
    () => new Uint8Array(below(99)),
    () => new Date(),
    () => () => good(),
    () => Promise.resolve(good()),
    () => new Map(Object.entries(good())),
  ])()

const throwError = () => {
  throw new Error('must not be read')
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** An object that refuses to be read, contains itself or changes while it is read. */
export function hostileObject({ below, pick }: Random, { good, other }: Corpus): unknown {
  const name = pick(['v', 'badge', 'chain', 'status'])
  const circular: { [name: string]: unknown } = { ...good() }
  circular[name] = circular
  const wrongLength = Object.assign([...(good().chain as string[])], { length: pick([0, 1, 4e9, 9]) })
  let reads = 0
  return pick<() => unknown>([
    () => Object.defineProperty({ ...other() }, name, { get: throwError, enumerable: true }),
    () => new Proxy(other(), { get: throwError }),
    () => new Proxy({ ...other() }, { ownKeys: throwError, getOwnPropertyDescriptor: throwError, has: throwError }),
    revokedProxy,
    () => circular,
    () => ({ ...good(), chain: wrongLength }),
    () => ({ ...good(), badge: { toString: throwError, valueOf: throwError, length: 1 } }),
    () => ({ ...good(), chain: new Proxy([], { get: throwError }) }),
    () => ({ ...good(), chain: { length: 3, 0: '', 1: '', 2: '' } }),
    () => ({ ...good(), chain: Array.from({ length: below(9) }) }),
    () => Object.create({ ...good(), badge: '' }) as unknown,
    () => Object.defineProperty(other(), 'badge', { get: () => (reads++ ? good().badge : other().badge) }),
    () => ({ ...good(), status: new String(good().status) }),
    () => ({ ...good(), badge: new String(good().badge) }),
    () => Object.assign(() => {}, good(), { badge: '' }),
    () => window,
    () => document.createElement('liangpai-badge'),
  ])()
}
