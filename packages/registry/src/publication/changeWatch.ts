import { changeNumber } from '../store/published.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds for which a process may miss an ending by another one; an ending is public within 2 s. */
const LOOK_EVERY = 1000

/** Watches whether anything public has changed, in this process or another one. */
export type ChangeWatch = {
  /** The number of the last change that was seen. */
  readonly number: number
  /** Resolves once no change older than a second is unseen; `undefined` if that is so already. */
  upToDate(): Promise<void> | undefined
  /** This process has changed something: the next call of `upToDate` looks. */
  changed(): void
}

/** Looks for changes on each read, not by a timer that could stop unnoticed. */
export function createChangeWatch({ db }: Store, onChange: () => void): ChangeWatch {
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined
  let number = -1
  const look = async () => {
    const startedAt = performance.now()
    const latest = await changeNumber(db)
    if (latest !== number) onChange()
    number = latest
    lookedAt = startedAt
  }
  return {
    get number() {
      return number
    },
    upToDate() {
      if (performance.now() - lookedAt < LOOK_EVERY) return undefined
      return (looking ??= look().finally(() => (looking = undefined)))
    },
    changed() {
      lookedAt = -Infinity
      looking = undefined
    },
  }
}
