/** How many failures in a row rest a host, and for how long, in milliseconds. */
const FAILURES = 5
const REST = 30_000
/** The longest rest that a host can ask of us by `Retry-After`. */
const LONGEST = 600_000

/** Keeps from asking a host that fails again and again: after each rest one request tries it, and decides. */
export type Circuit = {
  /** Whether a request may go out now. The one that tries a rested host has to report what came of it. */
  allows(): boolean
  succeeded(): void
  failed(): void
  /** The host itself asks for so many milliseconds of rest. */
  rest(milliseconds: number): void
  /** The request ended without saying anything of the host: the next one tries it instead. */
  forget(): void
}

/** A circuit of one host; `clock` gives milliseconds that only go forward. */
export function createCircuit(clock: () => number = () => performance.now()): Circuit {
  let failures = 0
  let restsUntil = 0
  let trying = false
  const rest = (milliseconds: number) => (restsUntil = clock() + Math.min(milliseconds, LONGEST))
  return {
    allows() {
      if (clock() < restsUntil || trying) return false
      trying = failures >= FAILURES
      return true
    },
    succeeded() {
      failures = 0
      trying = false
    },
    failed() {
      trying = false
      if (++failures >= FAILURES) rest(REST)
    },
    rest(milliseconds) {
      trying = false
      rest(milliseconds)
    },
    forget: () => void (trying = false),
  }
}
