import pLimit from 'p-limit'
import QuickLRU from 'quick-lru'
import { CircuitBreaker } from './circuitBreaker.ts'

/** Concurrent requests to one host. */
const CONCURRENCY = 16
/** Successful responses after a 429 before a host gets more than one request at a time again. */
const RECOVERY = 100
/** Hosts to remember; the least recently used are forgotten first, at the latest beyond twice as many. */
const HOSTS = 512

/** How much one host is asked: concurrent requests, and whether it is left alone after failures. */
export class HostLimits {
  readonly breaker = new CircuitBreaker()
  readonly #limit = pLimit(CONCURRENCY)
  #successes = RECOVERY

  /** Runs a request as soon as there is room for it. */
  schedule<T>(request: () => Promise<T>): Promise<T> {
    return this.#limit(request)
  }

  /** The host answered 429. */
  slowDown(): void {
    this.#successes = 0
    this.#limit.concurrency = 1
  }

  /** The host answered. */
  succeeded(): void {
    this.breaker.succeeded()
    if (this.#successes < RECOVERY && ++this.#successes === RECOVERY) this.#limit.concurrency = CONCURRENCY
  }
}

/** The limits of each host that a client talks to, by host and port. */
export function createHostLimits(): (url: string) => HostLimits {
  const hosts = new QuickLRU<string, HostLimits>({ maxSize: HOSTS })
  return (url) => {
    const { host } = new URL(url)
    const limits = hosts.get(host) ?? new HostLimits()
    hosts.set(host, limits)
    return limits
  }
}
