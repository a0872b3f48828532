import { splice, withMember } from './edit.ts'

/** A change of a bundle whose tokens are made. */
export type Shape =
  | { do: 'member'; name: string; to: unknown }
  | { do: 'drop'; name: string }
  | { do: 'pretty' }
  | { do: 'text' }
  /** Replaces so many characters of the bundle's text. */
  | { do: 'splice'; at: number; cut: number; put: string }
  /** Replaces the `~` behind the badge. */
  | { do: 'tilde'; put: string }
  | { do: 'odd'; kind: Odd }

/** Objects that JSON does not make. */
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

export type Bundle = { v: unknown; badge: unknown; chain: string[]; status?: string }

/** A bundle as it is handed to a judge: made anew for each, since some change when they are read. */
export type Presented = { make(): unknown; plain: unknown }

const NOTHING = undefined
const refuse = () => {
  throw new Error('no bundle')
}

export function present(bundle: Bundle, shapes: readonly Shape[], other: string): Presented {
  let value: unknown = bundle
  let text: string | undefined
  let odd: Odd | undefined
  for (const shape of shapes) {
    if (shape.do === 'member') value = withMember(value, [shape.name], shape.to)
    if (shape.do === 'drop') value = withMember(value, [shape.name], undefined)
    if (shape.do === 'tilde') value = withMember(value, ['badge'], String(bundle.badge).slice(0, -1) + shape.put)
    if (shape.do === 'odd') odd = shape.kind
  }
  for (const shape of shapes) {
    if (shape.do === 'text') text ??= JSON.stringify(value)
    if (shape.do === 'pretty') text = JSON.stringify({ note: '\u202e', ...(value as object) }, undefined, 1)
    if (shape.do === 'splice') text = splice((text ??= JSON.stringify(value)), shape.at, shape.cut, shape.put)
  }
  if (text !== undefined) return { make: () => text, plain: text }
  return odd ? oddly(value as Bundle, odd, other) : { make: () => value, plain: value }
}

function oddly(value: Bundle, odd: Odd, other: string): Presented {
  const make = {
    bare: () => Object.assign(Object.create(null) as object, value),
    getters: () => ({
      get v() {
        return value.v
      },
      get badge() {
        return value.badge
      },
      get chain() {
        return value.chain
      },
      get status() {
        return value.status
      },
    }),
    fickle: () => {
      let read = 0
      return {
        ...value,
        get badge() {
          return read++ === 0 ? value.badge : other
        },
      }
    },
    throwing: () => ({
      ...value,
      get chain() {
        return refuse()
      },
    }),
    revoked: () => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    },
    boxed: () => ({ ...value, badge: Object(value.badge) as unknown }),
    holes: () => ({ ...value, chain: Object.assign([], { length: 4 }) }),
    endless: () => ({ ...value, chain: Object.assign([], { length: 1e9 }) }),
    iterator: () => ({ ...value, chain: withoutIterator(value.chain) }),
    function: () => refuse,
  }[odd]
  const same = ['bare', 'getters', 'fickle', 'iterator'].includes(odd)
  return { make, plain: same ? value : NOTHING }
}

/** A list that lies about what it holds to whoever does not look at its indices. */
function withoutIterator(chain: unknown): unknown {
  if (!Array.isArray(chain)) return chain
  return Object.assign([...(chain as unknown[])], { [Symbol.iterator]: refuse, every: () => true })
}
