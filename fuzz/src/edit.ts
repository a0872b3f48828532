/** A part of a token that carries JSON. */
export type Part = 'header' | 'payload'

/** A place in JSON: the names on the way to a member. */
export type Path = readonly (string | number)[]

/** One change of a token, as data, so that what a run did can be written down, repeated and shortened. */
export type Edit =
  | { do: 'set'; in: Part; at: Path; to: unknown }
  | { do: 'remove'; in: Part; at: Path }
  /** Replaces `cut` characters of the JSON text at `at`, modulo its length; bytes in base64url if `raw`. */
  | { do: 'text'; in: Part; at: number; cut: number; put: string; raw?: true }
  /** Writes a member of the top object a second time, at its end. */
  | { do: 'double'; in: Part; name: string; to: unknown }
  /** Signs with the named key; `named` writes its `kid` into the header. */
  | { do: 'sign'; by: string; named: boolean }
  /** Replaces `cut` characters of the signed compact token. */
  | { do: 'token'; at: number; cut: number; put: string }
  /** The other signature that the same key could have made: (r, n - s). */
  | { do: 'twin' }
  /** `length` bytes of one value in place of the signature. */
  | { do: 'seal'; length: number; byte: number }

type Members = { [name: string]: unknown }

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Sets one member of the payload. */
export const setClaim = (at: Path, to: unknown): Edit => ({ do: 'set', in: 'payload', at, to })

/** A copy of a JSON value with one member set; `undefined` removes it. The rest is shared. */
export function withMember(value: unknown, path: Path, to: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return to
  if (isList(value)) return withElement(value, Number(name), rest, to)
  const copy: Members = isMembers(value) ? { ...value } : {}
  const member = withMember(Object.hasOwn(copy, name) ? copy[name] : undefined, rest, to)
  if (member === undefined) delete copy[name]
  else Object.defineProperty(copy, name, { value: member, enumerable: true, configurable: true, writable: true })
  return copy
}

function withElement(list: readonly unknown[], at: number, rest: Path, to: unknown): unknown[] {
  const copy = [...list]
  if (to === undefined && rest.length === 0) copy.splice(at, 1)
  else copy[at] = withMember(copy[at], rest, to)
  return copy
}

/** The member at a path. */
export function memberAt(value: unknown, path: Path): unknown {
  let at = value
  for (const name of path) {
    if (!isMembers(at) || !Object.hasOwn(at, name)) return undefined
    at = at[name]
  }
  return at
}

/** A text with `cut` characters replaced at `at`, modulo its length. */
export function splice(text: string, at: number, cut: number, put: string): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}
