/** Consecutive failures that open the circuit. */
const FAILURES = 5
/** How long it stays open then, in milliseconds. */
const REST = 30_000
/** The longest time that a host can ask for by `Retry-After`, in milliseconds. */
const LONGEST_REST = 600_000

/**
 * Stops requests to a host that keeps failing. Once the rest is over, a single request probes the host and decides.
 * Without timers, and by a clock that only goes forward.
 */
export class CircuitBreaker {
  readonly #clock: () => number
  #failures = 0
  #openUntil = 0
  #isProbing = false

  /** `clock` gives milliseconds that never go back. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock
  }

  /** Whether a request may go out now. The caller must report how it ended, since it may be the probe. */
  tryAcquire(): boolean {
    if (this.#clock() < this.#openUntil || this.#isProbing) return false
    this.#isProbing = this.#failures >= FAILURES
    return true
  }

  succeeded(): void {
    this.#failures = 0
    this.#isProbing = false
  }

  failed(): void {
    this.#isProbing = false
    if (++this.#failures >= FAILURES) this.#open(REST)
  }

  /** The host itself asked for a rest, in milliseconds. */
  openFor(milliseconds: number): void {
    this.#isProbing = false
    this.#open(milliseconds)
  }

  /** The request was aborted and says nothing about the host: the next one may probe instead. */
  release(): void {
    this.#isProbing = false
  }

  #open(milliseconds: number): void {
    this.#openUntil = this.#clock() + Math.min(milliseconds, LONGEST_REST)
  }
}
