import type { Shop } from '@liangpai/core'
import { parse } from 'tldts'

/** What may be shown of a badge where its shop lives. */
export type HostPolicy = 'script' | 'image' | 'link' | 'forbidden'

/** What may be shown on a host and below it, and whether tenants share it; by host name. */
export type HostTable = Record<string, { policy: HostPolicy; shared: boolean }>

const strictness: HostPolicy[] = ['script', 'link', 'image', 'forbidden']

/** What may be shown of a badge: the strictest of what the shop's hosts allow. */
export function hostPolicyOf(shop: Shop, table: HostTable): HostPolicy {
  const ofUrls = shop.urls.map((url) => find(hostOf(url), table)?.policy ?? 'script')
  const ofListing = shop.listing ? [find(shop.listing.host, table)?.policy ?? 'image'] : []
  const strictest = Math.max(...[...ofUrls, ...ofListing].map((policy) => strictness.indexOf(policy)))
  return strictness[strictest] ?? 'link'
}

/** Whether tenants share the host of an address: a file there proves nothing about the shop, so two persons look instead. */
export function isShared(url: string, table: HostTable): boolean {
  const host = hostOf(url)
  return find(host, table)?.shared === true || parse(host, { allowPrivateDomains: true }).isPrivate === true
}

/** Whether an address would vouch for a shared host as a whole: no path, and no tenant in the name. */
export function isWholeSharedHost(url: string, table: HostTable): boolean {
  const host = hostOf(url)
  if (new URL(url).pathname !== '/') return false
  const bare = host.replace(/^(?:www|m)\./, '')
  return table[bare]?.shared === true || parse(host, { allowPrivateDomains: true }).publicSuffix === host
}

const hostOf = (url: string) => new URL(url).hostname

function find(host: string, table: HostTable): HostTable[string] | undefined {
  for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '')
    if (Object.hasOwn(table, name)) return table[name]
  return undefined
}
