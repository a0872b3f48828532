import { isOnItsWay, type Soon } from './soon.ts'

/** A bounded map that forgets what was used longest ago. */
export type Memory<T> = { get(id: string): T | undefined; set(id: string, value: T): void; delete(id: string): void }

export function createMemory<T>(limit: number): Memory<T> {
  const entries = new Map<string, T>()
  let newest: string | undefined
  const memory: Memory<T> = {
    get(id) {
      const value = entries.get(id)
      if (value !== undefined && id !== newest) memory.set(id, value)
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
  return memory
}

/** Makes a value once for callers at the same moment and after; a failure is not remembered. */
export function once<T>(memory: Memory<Soon<T>>, id: string, make: () => Soon<T>): Soon<T> {
  const known = memory.get(id)
  if (known !== undefined) return known
  const made = make()
  memory.set(id, made)
  if (isOnItsWay(made))
    made.then(
      (value) => memory.get(id) === made && memory.set(id, value),
      () => memory.delete(id),
    )
  return made
}
