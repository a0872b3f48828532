import type { Reason } from './reason.ts'

/** Ends a judgement. Caught in one place, by the judge. The reason is its message, which no setter of a page intercepts. */
export class Fault extends Error {
  declare readonly message: Reason
}

/** Throws the fault. */
export function refuse(reason: Reason): never {
  throw new Fault(reason)
}

/** Throws the fault unless the condition holds. */
export function must(condition: unknown, reason: Reason): asserts condition {
  if (!condition) refuse(reason)
}

/** Runs a function; throws the fault if it throws. */
export function attempt<T>(make: () => T, reason: Reason): T {
  try {
    return make()
  } catch {
    refuse(reason)
  }
}

/** Whether one of the judge's own readers accepts its input, so that nobody signs or stores what a verifier refuses. */
export function passes(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
