import { LRUCache } from 'lru-cache'
import type { Context } from 'hono'

const BURST = 60
const SECONDS_EACH = 1
const ADDRESSES = 10_000

type Bucket = { spent: number; at: number }

/** Counts look-ups of unknown codes per address, so that nobody tries them out in bulk. Nothing of it is kept on disk. */
export type Limit = {
  /** Seconds to wait, or 0. While they run, known codes are refused too: the difference would tell them apart. */
  wait(address: () => string): number
  count(address: string): void
}

/** A bucket of 60 unknown codes per address that fills again by one a second. */
export function createLimit(now: () => number): Limit {
  const buckets = new LRUCache<string, Bucket>({ max: ADDRESSES })
  const spentOf = (address: string) => {
    const bucket = buckets.get(address)
    return bucket ? Math.max(0, bucket.spent - (now() - bucket.at) / SECONDS_EACH) : 0
  }
  return {
    // Nearly always nobody is counted, and then a read costs nothing.
    wait: (address) =>
      buckets.size === 0 ? 0 : Math.max(0, Math.ceil((spentOf(address()) - BURST + 1) * SECONDS_EACH)),
    count: (address) => void buckets.set(address, { spent: spentOf(address) + 1, at: now() }),
  }
}

type Incoming = { incoming?: { socket?: { remoteAddress?: string } } } | undefined

/**
 * Who asks: the socket's address, or what the configured number of proxies in front of us wrote into X-Forwarded-For.
 * Each of them appends one entry, so the one that counts stands that far from the end; what is before it is hearsay.
 */
export function addressOf(c: Context, proxies: number): string {
  const hops = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()) : []
  const told = hops.length >= proxies ? hops[hops.length - proxies] : undefined
  return network(told || (c.env as Incoming)?.incoming?.socket?.remoteAddress || 'unknown')
}

/** One household of IPv6 has 2^64 addresses: it counts as one. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail = ''] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()
}
