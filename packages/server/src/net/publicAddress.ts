import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { isLocalhost } from '@liangpai/core/localhost'
import { systemFaultWords } from '@liangpai/presentation'
import { GuardedFetchError } from './fetchFault.ts'

/** The address to connect to. A second lookup of the host might answer otherwise, so none is made. */
export type ResolvedAddress = { address: string; family: 4 | 6 }

/** Looks a host up; tests hand in their own. */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>

/** Where every name of this machine leads. */
export const LOOPBACK = { address: '127.0.0.1', family: 4 } as const

const lookupAll: Lookup = (host) => lookup(host, { all: true })

/** Resolves a host; throws `notPublic` if any of its addresses is not public, `unreachable` if it has none. */
export async function resolvePublic(
  host: string,
  allowLocalhost: boolean,
  lookupHost = lookupAll,
): Promise<ResolvedAddress> {
  if (isLocalhost(host)) {
    if (!allowLocalhost) throw new GuardedFetchError('notPublic')
    return LOOPBACK
  }
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) throw new GuardedFetchError('notPublic')
  const addresses = await lookupHost(host).catch(() => [])
  const [first] = addresses
  if (!first) throw new GuardedFetchError('unreachable', systemFaultWords(host, 'ENOTFOUND'))
  if (!addresses.every(({ address }) => isPublic(address))) throw new GuardedFetchError('notPublic')
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

/**
 * Whether an address is one of the open internet: in none of the ranges of IANA's special-purpose registries (RFC 6890, as
 * of November 2026), nor in those that were given back.
 */
export function isPublic(address: string): boolean {
  const plain = address.split('%')[0] ?? ''
  if (!isIPv6(plain)) return isIP(plain) === 4 && !specialPurpose.check(plain, 'ipv4')
  // Only 2000::/3 is allocated; some ranges inside it lead back to IPv4, to every network's own server, or nowhere.
  return globalUnicast.check(plain, 'ipv6') && !specialPurpose.check(plain, 'ipv6')
}

const specialPurpose = new BlockList()
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
  specialPurpose.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48], // AS112 (RFC 7534)
  ['3ffe::', 16], // the 6bone, given back (RFC 3701)
  ['3fff::', 20],
] as const)
  specialPurpose.addSubnet(net, prefix, 'ipv6')

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
