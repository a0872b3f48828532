/** A bundle of signed tokens. */
export type Bundle = { v: unknown; badge: unknown; chain: string[]; status?: string }

/** A bundle for a judge; `make` gives a new one, since some change when they are read. */
export type Presented = { make(): unknown; plain: unknown }

/** Objects that do not come from JSON. */
export type Odd =
  | 'bare'
  | 'getters'
  | 'fickle'
  | 'throwing'
  | 'revoked'
  | 'boxed'
  | 'holes'
  | 'endless'
  | 'iterator'
  | 'function'

const refuse = () => {
  throw new Error('no bundle')
}

/** A bundle as such an object. Those that answer like the bundle are the bundle to the reference, the others nothing. */
export function presentOddly(bundle: Bundle, odd: Odd, other: string): Presented {
  const isReadable = ['bare', 'getters', 'fickle', 'iterator'].includes(odd)
  return { make: () => oddObject(bundle, odd, other), plain: isReadable ? bundle : undefined }
}

function oddObject(bundle: Bundle, odd: Odd, other: string): unknown {
  switch (odd) {
    case 'bare':
      return Object.assign(Object.create(null) as object, bundle)
    case 'getters':
      return withGetters(bundle)
    case 'fickle':
      return fickle(bundle, other)
    case 'throwing':
      return Object.defineProperty({ ...bundle }, 'chain', { get: refuse, enumerable: true })
    case 'revoked': {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    }
    case 'boxed':
      return { ...bundle, badge: Object(bundle.badge) as unknown }
    case 'holes':
      return { ...bundle, chain: Object.assign([], { length: 4 }) }
    case 'endless':
      return { ...bundle, chain: Object.assign([], { length: 1e9 }) }
    case 'iterator':
      return { ...bundle, chain: withoutIterator(bundle.chain) }
    case 'function':
      return refuse
  }
}

const withGetters = (bundle: Bundle) => ({
  get v() {
    return bundle.v
  },
  get badge() {
    return bundle.badge
  },
  get chain() {
    return bundle.chain
  },
  get status() {
    return bundle.status
  },
})

/** Another badge whenever it is read again. */
function fickle(bundle: Bundle, other: string) {
  let reads = 0
  return {
    ...bundle,
    get badge() {
      return reads++ === 0 ? bundle.badge : other
    },
  }
}

/** A list that lies about its elements unless it is read by index. */
function withoutIterator(chain: unknown): unknown {
  if (!Array.isArray(chain)) return chain
  return Object.assign([...(chain as unknown[])], { [Symbol.iterator]: refuse, every: () => true })
}
