import { LRUCache } from 'lru-cache'

/** Counts something per address. Nothing of it is written to disk. */
export type Limit = {
  /** Seconds to wait before the next try, or 0. The address is asked for only if anything was counted at all. */
  wait(address: () => string): number
  count(address: string): void
}

/** A bucket of `burst` tries per address that refills by one each `secondsEach`; `now` in seconds. */
export type LimitOptions = { burst: number; secondsEach: number; now(): number }

type Bucket = { spent: number; at: number }

const ADDRESSES = 10_000

/** Makes a limit. It remembers the 10,000 addresses that were counted last. */
export function createLimit({ burst, secondsEach, now }: LimitOptions): Limit {
  const buckets = new LRUCache<string, Bucket>({ max: ADDRESSES })
  const spentOf = (address: string) => {
    const bucket = buckets.get(address)
    return bucket ? Math.max(0, bucket.spent - (now() - bucket.at) / secondsEach) : 0
  }
  return {
    // Nearly always nobody is counted, and then a read costs nothing.
    wait: (address) =>
      buckets.size === 0 ? 0 : Math.max(0, Math.ceil((spentOf(address()) - burst + 1) * secondsEach)),
    count: (address) => void buckets.set(address, { spent: spentOf(address) + 1, at: now() }),
  }
}
