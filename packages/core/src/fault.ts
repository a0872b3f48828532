import type { Reason } from './reason.ts'

/** Ends a judgement at its first fault; caught in one place, by the judge. */
export class Fault extends Error {
  declare readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

/** The fault, unless the condition holds. */
export function must(condition: unknown, reason: Reason): asserts condition {
  if (!condition) throw new Fault(reason)
}

/** What is made, or the fault where making it throws. */
export function attempt<T>(make: () => T, reason: Reason): T {
  try {
    return make()
  } catch {
    throw new Fault(reason)
  }
}
