import type { Shop } from '@liangpai/core'

/** A web address as people compare it: the host, the path if there is one, the scheme if it is not https. */
export function addressText(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return (protocol === 'https:' ? '' : `${protocol}//`) + host + (pathname === '/' ? '' : pathname)
}

/** Where a shop is. */
export type ShopAddress = { href: string; host: string; text: string }

/**
 * The address of a shop to show in a page: the one that the page is below, else one of the page's origin, else the first;
 * without any the front page of its marketplace, whose other pages nobody knows.
 */
export function shopAddress({ urls, listing }: Pick<Shop, 'urls' | 'listing'>, page = ''): ShopAddress | undefined {
  const origin = page && new URL(page).origin
  const near = urls.find((url) => `${page}/`.startsWith(url)) || urls.find((url) => url.startsWith(`${origin}/`))
  const href = near || urls[0] || (listing && `https://${listing.host}/`)
  return href ? { href, host: new URL(href).host, text: addressText(href) } : undefined
}

/** An address cut into what it shares with another at the start, where it differs, and what it shares at the end. */
export type AddressParts = readonly [before: string, different: string, after: string]

/**
 * Two web addresses beside each other: their hosts where these differ, otherwise the whole addresses. A difference begins
 * at a dot where it can, since people read host names by their labels.
 */
export function addressDifference(one: string, other: string): [AddressParts, AddressParts] {
  const hosts = [new URL(one).host, new URL(other).host] as const
  return hosts[0] === hosts[1] ? textDifference(addressText(one), addressText(other)) : textDifference(...hosts)
}

function textDifference(one: string, other: string): [AddressParts, AddressParts] {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  // What one text has more than the other may begin at several places: at a dot, else as early as it can.
  const longer = one.length > other.length ? one : other
  while (
    start &&
    start + end >= shorter &&
    longer[start] !== '.' &&
    longer[start - 1] === longer[longer.length - 1 - end]
  ) {
    start--
    end++
  }
  const cut = (text: string): AddressParts => {
    const stop = text.length - end
    return [text.slice(0, start), text.slice(start, stop), text.slice(stop)]
  }
  return [cut(one), cut(other)]
}
