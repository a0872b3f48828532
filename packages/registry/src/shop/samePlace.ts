import type { Shop } from '@liangpai/core'

/**
 * The addresses and the listing of a shop as they are compared with those of other requests, so that a shop is the same
 * however its address is spelled. Nothing is fetched or shown by them: on a host of many shops two that differ in case alone
 * count as one.
 */
export const placesOf = ({ urls, listing }: Shop): string[] => [
  ...new Set([...urls.map(siteOf), ...(listing ? [`${hostOf(listing.host)}/${numberOf(listing.id)}`] : [])]),
]

/** A site without the names by which it is reached from a computer and a phone: `https://www.Tea.example/a/` is `tea.example/a`. */
function siteOf(url: string): string {
  const { host, pathname } = new URL(url)
  const path = pathname.split('/').filter(Boolean).join('/').toLowerCase()
  return path === '' ? hostOf(host) : `${hostOf(host)}/${path}`
}

/** A host needs another dot after `www.`: `m.cn` is a site of its own. */
const hostOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www|m|wap|h5)\.(?=[^.]+\.)/, '')

/** What marketplaces and spreadsheets put before the number of a shop, or drop: `shop07005` is `7005`. */
const numberOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/^shop[-_]?(?=\d)/, '')
    .replace(/^0+(?=.)/, '')
