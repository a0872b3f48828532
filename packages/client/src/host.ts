import pLimit from 'p-limit'
import { type Circuit, createCircuit } from './circuit.ts'

/** Requests that are under way at one host at the same time. */
const TOGETHER = 16
/** A host that asked to be left alone gets one at a time, until so many have gone well. */
const CALM = 100

/** One host as we know it: how many requests it gets at a time, and whether it rests. */
export type Host = {
  circuit: Circuit
  /** Waits for a place among the requests to this host. */
  turn<T>(work: () => Promise<T>): Promise<T>
  /** It said 429: it was too much. */
  tooMuch(): void
  /** It answered. */
  answered(): void
}

/** How many hosts are remembered; a caller who asks more of them forgets the oldest. */
const HOSTS = 1024

/** The hosts of one client, by host and port. */
export function createHosts(): (url: string) => Host {
  const hosts = new Map<string, Host>()
  return (url) => {
    const { host } = new URL(url)
    const known = hosts.get(host) ?? createHost()
    hosts.delete(host)
    hosts.set(host, known)
    const [oldest] = hosts.keys()
    if (hosts.size > HOSTS && oldest !== undefined) hosts.delete(oldest)
    return known
  }
}

function createHost(): Host {
  const limit = pLimit(TOGETHER)
  let calm = CALM
  return {
    circuit: createCircuit(),
    turn: (work) => limit(work),
    tooMuch() {
      calm = 0
      limit.concurrency = 1
    },
    answered() {
      if (calm < CALM && ++calm === CALM) limit.concurrency = TOGETHER
    },
  }
}
