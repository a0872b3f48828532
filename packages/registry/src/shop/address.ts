import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { isLocalhost } from '@liangpai/core'
import { Refusal } from '@liangpai/server'

/** The address of a host, to which the connection is then bound: a second look-up may answer otherwise. */
export type Resolved = { address: string; family: 4 | 6 }

/** Looks a name up; for tests. */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>

const everyAddress: Lookup = (host) => lookup(host, { all: true })

/** Resolves a host to a public address; refuses if any of its addresses is not public. Node does not know `*.localhost`. */
export async function resolvePublic(host: string, allowLocalhost: boolean, ask = everyAddress): Promise<Resolved> {
  if (isLocalhost(host)) {
    if (!allowLocalhost) throw new Refusal('proofNotPublic')
    return { address: '127.0.0.1', family: 4 }
  }
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) throw new Refusal('proofNotPublic')
  const addresses = await ask(host).catch(() => [])
  const [first] = addresses
  if (!first) throw new Refusal('proofUnreachable', `${host} has no address`)
  if (!addresses.every(({ address }) => isPublic(address))) throw new Refusal('proofNotPublic')
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

/** Whether an address is one of the open internet: none of the special-purpose ranges (RFC 6890 and its registries). */
export function isPublic(address: string): boolean {
  const plain = address.split('%')[0] ?? ''
  if (!isIPv6(plain)) return isIP(plain) === 4 && !closed.check(plain, 'ipv4')
  // Only 2000::/3 is given out; inside it some ranges lead back to IPv4 or nowhere.
  return global6.check(plain, 'ipv6') && !closed.check(plain, 'ipv6')
}

const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
