/** Returns the result remembered for exactly these texts, or makes it and remembers it. */
export type Memo<Result> = (texts: readonly string[], make: () => Result) => Result

/**
 * Remembers at most `limit` results of pure steps, each by the texts that it depends on. An entry is looked up by the first
 * text and matched on all of them. Concurrent callers share one run; a failure is not remembered.
 */
export function createMemo<Result>(limit: number): Memo<Result> {
  const entries = new Map<string, { texts: readonly string[]; result: Result }>()
  return (texts, make) => {
    const [id = ''] = texts
    const cached = entries.get(id)
    if (cached && isSame(cached.texts, texts)) return cached.result
    const result = make()
    entries.set(id, { texts, result })
    void onRejection(result, () => entries.delete(id))
    if (entries.size > limit) entries.delete(entries.keys().next().value ?? id)
    return result
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

async function onRejection(result: unknown, act: () => void): Promise<void> {
  try {
    await result
  } catch {
    act()
  }
}
