/** A bounded map that forgets what was used longest ago. */
export class Memory<T> {
  readonly #entries = new Map<string, T>()
  readonly #limit: number
  constructor(limit: number) {
    this.#limit = limit
  }

  get(id: string): T | undefined {
    const value = this.#entries.get(id)
    if (value !== undefined) this.set(id, value)
    return value
  }

  set(id: string, value: T): void {
    this.#entries.delete(id)
    this.#entries.set(id, value)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest)
  }

  delete(id: string): void {
    this.#entries.delete(id)
  }
}

/** Makes a value once for callers at the same moment and after; a failure is not remembered. */
export function once<T>(memory: Memory<Promise<T>>, id: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(id)
  if (known) return known
  const made = make()
  memory.set(id, made)
  made.catch(() => memory.delete(id))
  return made
}
