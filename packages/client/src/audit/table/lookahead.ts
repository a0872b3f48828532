/** A source that can be read ahead without taking from it. */
export class Lookahead<T> {
  readonly #source: AsyncIterator<T, unknown, undefined>
  readonly #ahead: T[] = []

  constructor(source: AsyncIterable<T>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Takes the next item; `undefined` at the end. */
  async take(): Promise<T | undefined> {
    return this.#ahead.length > 0 ? this.#ahead.shift() : this.#read()
  }

  /** The item after `count` others, which all stay. */
  async peek(count: number): Promise<T | undefined> {
    while (this.#ahead.length <= count) {
      const item = await this.#read()
      if (item === undefined) return undefined
      this.#ahead.push(item)
    }
    return this.#ahead[count]
  }

  /** Skips items that were read ahead. */
  skip(count: number): void {
    this.#ahead.splice(0, count)
  }

  /** Closes the source. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #read(): Promise<T | undefined> {
    const { value, done } = await this.#source.next()
    return done ? undefined : (value as T)
  }
}
