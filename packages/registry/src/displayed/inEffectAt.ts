import type { JournalRecord } from '../store/journalTables.ts'

/** What the journal says of the badge of a code: whether it is in effect, and its end. */
type Standing = { isActive: boolean; exp: number }

/**
 * The codes of the badges that were in effect at a moment, by the lines of the journal in their order: issued before, not
 * paused, not stopped, and not past their end. What was done later does not count, so that it is the same whenever it is asked.
 */
export class InEffectAt {
  readonly #moment: number
  readonly #standings = new Map<string, Standing>()

  constructor(moment: number) {
    this.#moment = moment
  }

  /** Takes the next lines. */
  read(records: readonly JournalRecord[]): void {
    for (const record of records) if (record.at < this.#moment) this.#apply(record)
  }

  codes(): string[] {
    return [...this.#standings].flatMap(([code, { isActive, exp }]) => (isActive && exp > this.#moment ? [code] : []))
  }

  #apply({ act, code, exp }: JournalRecord): void {
    switch (act) {
      case 'issue':
      case 'resume':
        this.#standings.set(code, { isActive: true, exp })
        return
      case 'pause':
        this.#standings.set(code, { isActive: false, exp })
        return
      case 'withdraw':
      case 'end':
        this.#standings.delete(code)
        return
      case 'replace': // the number goes on under a new index, whose line follows
      case 'trail':
      case 'endRole':
        return
    }
  }
}
