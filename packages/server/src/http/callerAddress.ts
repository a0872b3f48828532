import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The caller's address: that of the socket, or what the configured number of trusted proxies wrote into
 * `X-Forwarded-For`. Each of them appends one entry, so the one that counts stands that far from the end; whatever
 * stands before it can be forged. An IPv6 address counts as its /64 network, which is what one household has.
 */
export function callerAddress(c: Context, proxies: number): string {
  const hops = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()) : []
  const forwarded = hops.length >= proxies ? hops[hops.length - proxies] : undefined
  return networkOf(forwarded || socketAddress(c) || 'unknown')
}

/** Nothing where the app is called in the process itself, as by tests: there is no connection then. */
const socketAddress = (c: Context): string | undefined =>
  c.env && 'incoming' in c.env ? getConnInfo(c).remote.address : undefined

function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail = ''] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()
}
