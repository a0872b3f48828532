import type { Shop } from '@liangpai/core'
import { isMembers } from './json.ts'

/** Whether the address as written has an escaped dot, slash or backslash before its query. */
const disguised = (page: string) => {
  const [before = ''] = page.replaceAll(/[\t\n\r]/g, '').split(/[?#]/, 1)
  return ['%2e', '%2f', '%5c'].some((escape) => before.toLowerCase().includes(escape))
}

/** Whether a page is one of the shop's (PROFILE 7, page match). */
export function isShopPage(page: unknown, { urls, listing }: Shop, local: boolean): boolean {
  if (page === null) return true
  if (isMembers(page)) return listing !== undefined && page['host'] === listing.host && page['id'] === listing.id
  if (typeof page !== 'string' || !URL.canParse(page)) return false
  const { protocol, hostname, origin, pathname } = new URL(page)
  const here = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !(local && protocol === 'http:' && here)) return false
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  const ambiguous = disguised(page) || disguised(pathname)
  return urls.some((url) => {
    const claim = new URL(url)
    if (claim.origin !== origin) return false
    return claim.pathname === '/' || (!ambiguous && path.startsWith(claim.pathname))
  })
}
