import { systemFaultWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { changeNumber } from '../store/published.ts'
import type { Store } from '../store/store.ts'
import { within } from '../store/within.ts'

/** Milliseconds for which a process may miss an ending by another one; an ending is public within 2 s. */
const LOOK_EVERY = 1000

/** Milliseconds after which a look that has not come back has failed. */
const PATIENCE = 1000

/** What is watched: whose database, by which clock, and what is done at a change. */
export type Watched = { store: Pick<Store, 'db'>; now: () => number; onChange: () => void }

/**
 * Watches whether anything public has changed, in this process or another one. It looks when something is read, not by a
 * timer that could stop unnoticed.
 */
export class ChangeWatch {
  private readonly _watched: Watched
  private _number = -1
  private _seenAt = -Infinity
  private _lookedAt = -Infinity
  private _failedAt = -Infinity
  private _looking: Promise<boolean> | undefined
  /** Why looks have failed since the last that did not; `isReported` once somebody was told. */
  private _failure: { fault: unknown; isReported: boolean } | undefined
  /** Counts the changes by this process, and those that had been made when the last look began. */
  private _changes = 0
  private _changesSeen = 0

  constructor(watched: Watched) {
    this._watched = watched
  }

  /** The number of the last change that was seen. */
  get number(): number {
    return this._number
  }

  /** When that was, in seconds since the epoch. */
  get seenAt(): number {
    return this._seenAt
  }

  /** Whether this process has changed something that no look has seen: then what it remembers may be wrong. */
  get missesOwnChange(): boolean {
    return this._changesSeen < this._changes
  }

  /** Whether no change older than a second is unseen; false while the database is away, or fails in any other way. */
  upToDate(): boolean | Promise<boolean> {
    const now = performance.now()
    if (now - this._lookedAt < LOOK_EVERY) return true
    if (now - this._failedAt < LOOK_EVERY) return false
    return (this._looking ??= this._look())
  }

  /** The refusal of what cannot be looked up now. A fault that is none of the network's is its `cause`, once. */
  refuse(): Refusal {
    const refusal = new Refusal('databaseAway')
    const failure = this._failure
    if (failure && !failure.isReported && !isAway(failure.fault)) refusal.cause = failure.fault
    if (failure) failure.isReported = true
    return refusal
  }

  /** This process has changed something: the next call of `upToDate` looks. */
  changed(): void {
    this._changes++
    this._lookedAt = -Infinity
    this._looking = undefined
  }

  private async _look(): Promise<boolean> {
    const { _changes: changes } = this
    const { store, now, onChange } = this._watched
    const startedAt = performance.now()
    const seenAt = now()
    try {
      const latest = await within(PATIENCE, changeNumber(store.db), silentDatabase)
      if (latest !== this._number) onChange()
      this._number = latest
      this._seenAt = seenAt
      this._changesSeen = Math.max(this._changesSeen, changes)
      if (changes === this._changes) this._lookedAt = startedAt
      this._failure = undefined
      return true
    } catch (fault) {
      this._failure ??= { fault, isReported: false }
      this._failedAt = performance.now()
      return false
    } finally {
      if (changes === this._changes) this._looking = undefined
    }
  }
}

/** What is refused where the database gives no answer in time. */
export const silentDatabase = (): Refusal => new Refusal('databaseAway', systemFaultWords(undefined, 'ETIMEDOUT'))

const isAway = (error: unknown): boolean => error instanceof Refusal && error.code === 'databaseAway'
