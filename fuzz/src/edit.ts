/** A part of a token that carries JSON. */
export type Part = 'header' | 'payload'

/** A place in JSON: the names on the way to a member. */
export type Path = readonly (string | number)[]

/** One change of a token, as data: what a run did can be written down, repeated and shortened. */
export type Edit =
  | { do: 'set'; in: Part; at: Path; to: unknown }
  | { do: 'remove'; in: Part; at: Path }
  /** Replaces so many characters of the JSON text, from a place counted modulo its length; base64 bytes if `raw`. */
  | { do: 'text'; in: Part; at: number; cut: number; put: string; raw?: true }
  /** Writes a member of the top object once more, at its end. */
  | { do: 'double'; in: Part; name: string; to: unknown }
  /** Signs with the named key; `named` writes its `kid` into the header. */
  | { do: 'sign'; by: string; named: boolean }
  /** Replaces so many characters of the compact token once it is signed. */
  | { do: 'token'; at: number; cut: number; put: string }
  /** The other signature that the same key could have made: (r, n - s). */
  | { do: 'twin' }
  /** A signature of so many bytes, all of one value. */
  | { do: 'seal'; length: number; byte: number }

type Members = { [name: string]: unknown }

/** A copy of a JSON value with one member set; `undefined` takes it out. The rest is shared. */
export function withMember(value: unknown, path: Path, to: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return to
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])]
    const at = Number(name)
    if (to === undefined && rest.length === 0) list.splice(at, 1)
    else list[at] = withMember(list[at], rest, to)
    return list
  }
  const copy: Members = { ...(typeof value === 'object' ? value : {}) }
  const inner = withMember(Object.hasOwn(copy, name) ? copy[name] : undefined, rest, to)
  if (inner === undefined) delete copy[name]
  else Object.defineProperty(copy, name, { value: inner, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The member at a path. */
export function memberAt(value: unknown, path: Path): unknown {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Members)[name]
  }
  return at
}

/** A text with some characters replaced, the place counted modulo its length. */
export function splice(text: string, at: number, cut: number, put: string): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}
