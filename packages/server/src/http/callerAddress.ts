import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/**
 * The caller's address: that of the socket, or what the configured number of trusted proxies wrote into
 * `X-Forwarded-For`. Each of them appends one entry, so the one that counts stands that far from the end; whatever
 * stands before it can be forged. Ports, brackets and zones are left out. An IPv6 address counts as its /64 network,
 * which is what one household has. Where a proxy wrote no address, that of the socket counts.
 */
export function callerAddress(c: Context, proxies: number): string {
  const hops = proxies > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',') : []
  const forwarded = hops.length >= proxies ? hops[hops.length - proxies] : undefined
  return networkOf(forwarded ?? '') ?? networkOf(socketAddress(c)) ?? 'unknown'
}

/** Empty where the app is called in the process itself, as by tests: there is no connection then. */
const socketAddress = (c: Context): string => (c.env && 'incoming' in c.env && getConnInfo(c).remote.address) || ''

/** `203.0.113.9:4711`, `[2001:db8::1]:443`, `"[2001:db8::1]"`: some proxies write the port, some quote (RFC 7239). */
const HOP = /^\s*"?(?:\[([^\]]*)\](?::\d*)?|(\d+\.\d+\.\d+\.\d+)(?::\d*)?|([\da-f:.]+(?:%[^"]*)?))"?\s*$/i

function networkOf(hop: string): string | undefined {
  const [, bracketed, ipv4, ipv6] = HOP.exec(hop) ?? []
  const text = bracketed ?? ipv4 ?? ipv6 ?? ''
  if (isIP(text) === 0) return undefined
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv4) return address.toString()
  return address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}
