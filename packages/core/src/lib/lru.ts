import { isPromiseLike, type MaybePromise } from './maybePromise.ts'

/** A bounded map that forgets what was used longest ago. */
export type LruCache<T> = { get(id: string): T | undefined; set(id: string, value: T): void; delete(id: string): void }

export function createLruCache<T>(limit: number): LruCache<T> {
  const entries = new Map<string, T>()
  let newest: string | undefined
  const cache: LruCache<T> = {
    get(id) {
      const value = entries.get(id)
      if (value !== undefined && id !== newest) cache.set(id, value)
      return value
    },
    set(id, value) {
      entries.delete(id)
      entries.set(id, value)
      newest = id
      const [oldest] = entries.keys()
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    },
    delete: (id) => void entries.delete(id),
  }
  return cache
}

/** Makes a value once for callers at the same moment and after; a failure is not remembered. */
export function memoize<T>(cache: LruCache<MaybePromise<T>>, id: string, make: () => MaybePromise<T>): MaybePromise<T> {
  const known = cache.get(id)
  if (known !== undefined) return known
  const made = make()
  cache.set(id, made)
  if (isPromiseLike(made))
    made.then(
      (value) => cache.get(id) === made && cache.set(id, value),
      () => cache.delete(id),
    )
  return made
}
