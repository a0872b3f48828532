import { Refusal } from '@liangpai/server'

/** Gathers what goes wrong in pieces of work that must not stop each other. */
export class Faults {
  private readonly _faults: unknown[] = []

  /** Does one piece; returns whether it did something, and false where it failed. Throws `databaseAway`: so would the rest. */
  async gather(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal && error.code === 'databaseAway') throw error
      this._faults.push(error)
      return false
    }
  }

  /** Throws the fault if there was one, and an `AggregateError` for several. */
  throwAny(): void {
    const [first, ...others] = this._faults
    if (others.length > 0) throw new AggregateError(this._faults, 'several faults')
    if (this._faults.length > 0) throw first
  }
}
