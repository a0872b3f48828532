import type { Shop } from '@liangpai/core'

/** An address as people compare it: the host, and the path if it has one. */
export function addressText(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol === 'https:' ? '' : `${protocol}//`}${host}${pathname === '/' ? '' : pathname}`
}

/** Where the button to the shop leads, and what it says. */
export type WayThere = { href: string; host: string }

/** The way to a shop: its first address, or its marketplace, whose pages we do not know and so do not guess. */
export function wayTo({ urls: [first], listing }: Shop): WayThere | undefined {
  if (first !== undefined) return { href: first, host: new URL(first).host }
  return listing && { href: `https://${listing.host}/`, host: listing.host }
}
