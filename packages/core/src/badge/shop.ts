import { isHost, isSecure, readShopUrl } from '../address.ts'
import { type Json, membersOf } from '../token/json.ts'
import { attempt, must } from '../fault.ts'
import { readText } from '../text.ts'
import type { Listing, Shop } from '../verdict.ts'

/** The one shop of a badge (PROFILE 4): a name, and addresses or a listing or both. */
export function readShop(value: unknown, allowLocalhost: boolean): Shop {
  const { name, urls, listing } = membersOf(value, 'SHOP_INVALID')
  must(urls !== undefined || listing !== undefined, 'SHOP_WITHOUT_ADDRESS')
  return {
    name: readText(name, 64),
    urls: urls === undefined ? [] : readUrls(urls, allowLocalhost),
    ...(listing !== undefined && { listing: readListing(listing) }),
  }
}

function readUrls(urls: unknown, allowLocalhost: boolean): string[] {
  must(Array.isArray(urls), 'SHOP_URLS_INVALID')
  must(urls.length >= 1 && urls.length <= 8, 'SHOP_URLS_COUNT')
  return urls.map((url) => readShopUrl(url, allowLocalhost))
}

function readListing(value: unknown): Listing {
  const { host, id } = membersOf(value, 'LISTING_INVALID')
  must(isHost(host), 'LISTING_INVALID')
  must(isListingId(id), 'LISTING_ID_INVALID')
  return { host, id }
}

/** Whether a listing may have this id: 1 to 64 unreserved characters (PROFILE 4). */
export const isListingId = (id: unknown): id is string => typeof id === 'string' && /^[A-Za-z0-9._~-]{1,64}$/.test(id)

/** Checks that the page belongs to the shop (PROFILE 7, page match). `null` skips the check. */
export function matchPage(page: unknown, shop: Shop, allowLocalhost: boolean): void {
  if (page === null) return
  if (typeof page === 'string') return matchUrl(page, shop.urls, allowLocalhost)
  // What a caller gives for a listing may throw when it is read.
  const members = attempt(() => membersOf(page, 'PAGE_MISSING'), 'PAGE_MISSING')
  matchListing(members, shop.listing)
}

function matchListing({ host, id }: Json, listing: Listing | undefined): void {
  must(listing, 'LISTING_NOT_CLAIMED')
  must(host === listing.host && id === listing.id, 'LISTING_MISMATCH')
}

const ESCAPED = /%(?:2e|2f|5c)/i

function matchUrl(page: string, urls: string[], allowLocalhost: boolean): void {
  const address = attempt(() => new URL(page), 'PAGE_URL_INVALID')
  must(isSecure(address, allowLocalhost), 'PAGE_NOT_HTTPS')
  const { origin, pathname } = address
  must(urls.length, 'SHOP_URLS_NOT_CLAIMED')
  // Shop addresses are stored as the URL parser writes them, so comparing text is enough.
  must(
    urls.some((url) => url.startsWith(`${origin}/`)),
    'SHOP_MISMATCH',
  )
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  must(
    urls.some((url) => `${origin}${path}`.startsWith(url)),
    'SHOP_PATH_MISMATCH',
  )
  // `pathname` has escaped dot segments resolved already, so look at the address as written (the parser drops line breaks).
  const isAmbiguous = ESCAPED.test(page.replace(/[\t\n\r]|[?#].*/gs, ''))
  // Where the whole origin is the shop's, no path is another's.
  must(!isAmbiguous || urls.includes(`${origin}/`), 'PAGE_URL_AMBIGUOUS')
}
