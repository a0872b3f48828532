import type { Signed } from '../token.ts'

/** Reads a token; `local` says whether names below localhost count. */
export type Read<T> = (signed: Signed, local: boolean) => T

/** Caches what is read from each token, since most of them come back many times. */
export function readOnce<T>(read: Read<T>): Read<T> {
  const remote = new WeakMap<Signed, { value: T }>()
  const local = new WeakMap<Signed, { value: T }>()
  return (signed, isLocal) => {
    const cache = isLocal ? local : remote
    const cached = cache.get(signed) ?? { value: read(signed, isLocal) }
    cache.set(signed, cached)
    return cached.value
  }
}
