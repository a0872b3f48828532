import type { Shop } from '@liangpai/core'
import { findHost, type PlatformHost } from '@liangpai/presentation'
import { parse } from 'tldts'

/** What may be shown of a badge where its shop lives. */
export const hostPolicies = ['script', 'image', 'link', 'forbidden'] as const
/** One of `hostPolicies`. */
export type HostPolicy = (typeof hostPolicies)[number]

/** What may be shown on a host and on all hosts below it, and whether tenants share them. */
export type HostEntry = PlatformHost & {
  policy: HostPolicy
  shared: boolean
  /**
   * On a shared host, the addresses that name one shop: a host, or `*` for the host itself with or without `www` or `m`,
   * and a path in which `*` stands for any segment and `#` for digits: `shop.market.example/#/`. By default any path but `/`.
   */
  shopPaths?: readonly string[]
}

/** Entries by host name. */
export type HostTable = Record<string, HostEntry>

/** An entry, and the host name under which it stands in the table. */
export type FoundHost = HostEntry & { host: string }

const strictness: HostPolicy[] = ['script', 'link', 'image', 'forbidden']

/** What may be shown of a badge: the strictest of what the shop's hosts allow. */
export function hostPolicyOf(shop: Shop, table: HostTable): HostPolicy {
  const ofUrls = shop.urls.map((url) => findHost(hostOf(url), table)?.policy ?? 'script')
  const ofListing = shop.listing ? [findHost(shop.listing.host, table)?.policy ?? 'image'] : []
  const strictest = Math.max(...[...ofUrls, ...ofListing].map((policy) => strictness.indexOf(policy)))
  return strictness[strictest] ?? 'link'
}

/** Whether tenants share the host of an address: a file there proves nothing about the shop, so two persons look instead. */
export function isShared(url: string, table: HostTable): boolean {
  const host = hostOf(url)
  return findHost(host, table)?.shared === true || parse(host, { allowPrivateDomains: true }).isPrivate === true
}

/** Whether a host is a suffix below which everybody has a name of their own, such as `github.io`, and so is no shop. */
export function isSuffix(host: string): boolean {
  const { publicSuffix, isIp } = parse(host.replace(/^www\./, ''), { allowPrivateDomains: true })
  return !isIp && (publicSuffix === host || `www.${publicSuffix}` === host)
}

/** Whether an address on a shared host names one shop of it by its path. */
export function namesShop(url: string, { host, shopPaths }: Pick<FoundHost, 'host' | 'shopPaths'>): boolean {
  const { hostname, pathname } = new URL(url)
  if (!shopPaths) return pathname !== '/'
  return shopPaths.some((form) => patternOf(form, host).test(hostname + pathname))
}

const patternOf = (form: string, host: string): RegExp => {
  const [front = '', ...segments] = form.split('/')
  const hosts = front === '*' ? `(?:(?:www|m)\\.)?${literal(host)}` : literal(front)
  const path = segments.map((segment) =>
    segment === '*' ? '[A-Za-z0-9._~-]+' : segment === '#' ? '\\d+' : literal(segment),
  )
  return new RegExp(`^${[hosts, ...path].join('/')}$`)
}

const literal = (text: string) => text.replace(/[.]/g, '\\.')

const hostOf = (url: string) => new URL(url).hostname
