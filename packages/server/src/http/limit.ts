import { LRUCache } from 'lru-cache'
import { Refusal } from '../refusal.ts'

/** Counts something per address. Nothing of it is written to disk. */
export type Limit = {
  /** Counts one and returns 0, or the seconds to wait until one more is allowed, which is then not counted. */
  take(address: string): number
  /** The seconds to wait until one more is allowed, or 0; counts nothing. */
  wait(address: string): number
}

/** A bucket of `burst` tries per address that refills by one each `secondsEach`; `now` in seconds. */
export type LimitOptions = { burst: number; secondsEach: number; now(): number }

const ADDRESSES = 10_000

/** Makes a limit. It remembers the 10,000 addresses that were counted last. */
export function createLimit({ burst, secondsEach, now }: LimitOptions): Limit {
  const whole = burst * secondsEach
  // When the bucket of an address will be full again; at most a whole bucket from now, should the clock go back.
  const fullAt = new LRUCache<string, number>({ max: ADDRESSES })
  const withOne = (address: string, at: number) =>
    Math.min(Math.max(fullAt.get(address) ?? at, at), at + whole) + secondsEach
  const secondsOver = (full: number, at: number) => Math.max(0, Math.ceil(full - at - whole))
  return {
    take(address) {
      const at = now()
      const full = withOne(address, at)
      const wait = secondsOver(full, at)
      if (wait === 0) fullAt.set(address, full)
      return wait
    },
    wait(address) {
      const at = now()
      return secondsOver(withOne(address, at), at)
    },
  }
}

/** Refuses whoever has to wait, in seconds. */
export class TooManyRequests extends Refusal {
  readonly wait: number
  constructor(wait: number) {
    super('tooManyRequests')
    this.wait = wait
  }
}

/** The limits of every service, per address: of links that nobody made, and of passkeys that are tried. */
export const linkLimits = (now: () => number) => ({
  unknownLinks: createLimit({ burst: 30, secondsEach: 2, now }),
  challenges: createLimit({ burst: 30, secondsEach: 2, now }),
})
