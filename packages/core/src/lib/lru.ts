/** A bounded map that drops the entry used longest ago. */
export type LruCache<Value> = {
  get(id: string): Value | undefined
  set(id: string, value: Value): void
  delete(id: string): void
}

/** Names the entry to drop. `entries` begins with the one used longest ago. */
export type Eviction<Value> = (entries: ReadonlyMap<string, Value>) => string | undefined

/** `eviction` chooses otherwise than by use. */
export function createLruCache<Value>(
  limit: number,
  eviction: Eviction<Value> = (entries) => entries.keys().next().value,
): LruCache<Value> {
  const entries = new Map<string, Value>()
  let newest: string | undefined
  const cache: LruCache<Value> = {
    get(id) {
      const value = entries.get(id)
      if (value !== undefined && id !== newest) cache.set(id, value)
      return value
    },
    set(id, value) {
      entries.delete(id)
      entries.set(id, value)
      newest = id
      if (entries.size > limit) entries.delete(eviction(entries) ?? id)
    },
    delete: (id) => void entries.delete(id),
  }
  return cache
}
