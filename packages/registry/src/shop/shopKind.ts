import { findHost, readListingHost } from '@liangpai/presentation'
import type { HostTable } from './hostPolicy.ts'

/** The kinds of place where a shop lives (RULES section 7), in the order in which people choose one. */
export const HOSTS = ['script', 'marketplace', 'miniProgram', 'forbidden'] as const

/** `script` is an own site or H5 shop, `forbidden` a B2B listing site, whose rules bar Party content. */
export type Host = (typeof HOSTS)[number]

/** The kind that an address tells as it is typed; `undefined` where there is none yet. */
export function shopKindOf(typed: string, hosts: HostTable): Host | undefined {
  const host = readListingHost(typed, hosts)
  if (host === undefined) return undefined
  const found = findHost(host, hosts)
  if (found?.policy === 'forbidden') return 'forbidden'
  return found?.shared ? 'marketplace' : 'script'
}
