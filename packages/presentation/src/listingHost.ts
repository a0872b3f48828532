import { readPageAddress } from '@liangpai/core'
import { type PlatformHost, platformHosts } from './platformHosts.ts'
import { platformNames } from './platforms.ts'

type HostTable<Entry = PlatformHost> = Readonly<Record<string, Entry>>

/**
 * Reads the marketplace of a listing: its host, an address there, or its name in any language. A known platform has one
 * host for all listings, so that office and platform write the same. Any other host stands as it is; `undefined` if there
 * is none.
 */
export function readListingHost(typed: string, hosts: HostTable = platformHosts): string | undefined {
  const named = hostOfName(typed, hosts)
  if (named !== undefined) return named
  const page = readPageAddress(typed)
  if (page === undefined) return undefined
  const { hostname } = new URL(page)
  const found = findHost(hostname, hosts)
  return found ? listingHostOf(found) : hostname
}

/** The first host of the platform that has this name in any language. */
function hostOfName(typed: string, hosts: HostTable): string | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase()
  const isNamed = ({ platform }: PlatformHost) =>
    platform !== undefined && Object.values(platformNames[platform]).some((words) => words.toLowerCase() === name)
  return Object.entries(hosts).find(([, entry]) => isNamed(entry))?.[0]
}

/** The host that a listing has for the shops of a host, so that each shop has one, whichever host people know. */
export const listingHostOf = ({ host, listingHost = host }: { host: string; listingHost?: string }): string =>
  listingHost

/** The entry of a host or of the nearest one above it, and the name under which it stands in the table. */
export function findHost<Entry extends object>(
  host: string,
  table: HostTable<Entry>,
): (Entry & { host: string }) | undefined {
  for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
    const entry = Object.hasOwn(table, name) ? table[name] : undefined
    if (entry) return { ...entry, host: name }
  }
  return undefined
}

/** Whether two hosts are of one site, so that a listing under one may be the same shop as a listing under the other. */
export function areOfOneSite(one: string, other: string): boolean {
  const [first, second] = [findHost(one, platformHosts), findHost(other, platformHosts)]
  if (first || second) return first?.platform === second?.platform
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}
