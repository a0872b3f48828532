import { createLruCache } from './lru.ts'

/** How many results to remember, and the texts that a result depends on. */
export type MemoOptions<Arguments extends readonly unknown[]> = {
  limit: number
  textsOf: (...args: Arguments) => readonly string[]
}

/**
 * Remembers the results of a pure step. An entry is looked up by the first text and matched on all of them, so the same
 * bytes have the same result. Concurrent callers share one run; a failure is not remembered.
 */
export function memoizeByBytes<Arguments extends readonly unknown[], Result>(
  step: (...args: Arguments) => Result,
  { limit, textsOf }: MemoOptions<Arguments>,
): (...args: Arguments) => Result {
  const cache = createLruCache<{ texts: readonly string[]; result: Result }>(limit)
  return (...args) => {
    const texts = textsOf(...args)
    const [id = ''] = texts
    const cached = cache.get(id)
    if (cached && isSame(cached.texts, texts)) return cached.result
    const entry = { texts, result: step(...args) }
    cache.set(id, entry)
    if (isPromise(entry.result)) void onRejection(entry.result, () => cache.get(id) === entry && cache.delete(id))
    return entry.result
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

/** Tested by `then`: a page may have replaced the global `Promise`. */
const isPromise = (value: unknown): boolean => typeof (value as { then?: unknown }).then === 'function'

async function onRejection(result: unknown, act: () => void): Promise<void> {
  try {
    await result
  } catch {
    act()
  }
}
