import { isLocalhost, readPageAddress } from '@liangpai/core'
import { isShopUrl } from '@liangpai/core/issue'
import {
  findHost,
  insteadWords,
  listingHostOf,
  listingWords,
  platformNames,
  type RefusalCode,
  type Words,
} from '@liangpai/presentation'
import { type FoundHost, type HostTable, isSuffix, namesShop } from './hostPolicy.ts'

/** Why a typed value is not taken, and what to write instead. */
export type ShopFault = { refusal: RefusalCode; detail?: Words }

/** What a registry knows of hosts, and whether it is on localhost itself. */
export type HostRules = { hosts: HostTable; allowLocalhost: boolean }

/**
 * Reads the address of a shop as people type and paste it, and returns it as a badge has it (PROFILE 4): https, a path that
 * ends in `/`, nothing after it. What a fragment or a campaign's parameters add is left out. On a shared host only an
 * address that names one shop by its path is taken.
 */
export function readShopAddress(typed: string, rules: HostRules): { address: string } | { fault: ShopFault } {
  const page = readPageAddress(typed)
  if (page === undefined) return { fault: { refusal: 'shopAddressUnreadable' } }
  const url = new URL(page)
  const address = directoryOf(url)
  const fault = userFault(typed) ?? hostFault(url, address, rules) ?? originFault(url) ?? pathFault(url, address, rules)
  return fault ? { fault } : { address }
}

/** What stands before an `@` looks like the host, and is none. */
const userFault = (typed: string): ShopFault | undefined =>
  /:[/\\]+[^/\\?#]*@/.test(typed.normalize('NFKC')) ? { refusal: 'shopAddressUser' } : undefined

function hostFault({ hostname }: URL, address: string, { hosts, allowLocalhost }: HostRules): ShopFault | undefined {
  if (isLocalhost(hostname) && !allowLocalhost) return { refusal: 'proofNotPublic' }
  if (/[\d\]]$/.test(hostname)) return { refusal: 'shopAddressNumeric' }
  const found = findHost(hostname, hosts)
  if (found?.policy === 'forbidden') return { refusal: 'hostForbidden' }
  if (found?.shared) return namesShop(address, found) ? undefined : marketplaceFault(found)
  return isSuffix(hostname) ? { refusal: 'sharedHost' } : undefined
}

function marketplaceFault(found: FoundHost): ShopFault {
  const { platform, shopPaths = [`${found.host}/*/`] } = found
  const host = listingHostOf(found)
  const name = platform ? platformNames[platform] : { 'zh-Hans': host, 'zh-Hant': host, en: host }
  const forms = shopPaths.map((form) => `https://${form.replace(/^\*/, `www.${host}`).replaceAll(/[*#]/g, '…')}`)
  return { refusal: 'marketplaceHost', detail: listingWords(name, host, forms) }
}

function originFault({ protocol, hostname, host, port }: URL): ShopFault | undefined {
  if (isLocalhost(hostname)) return undefined
  if (port !== '') return { refusal: 'shopPort', detail: insteadWords(`https://${hostname}/`) }
  return protocol === 'https:'
    ? undefined
    : { refusal: 'shopAddressInsecure', detail: insteadWords(`https://${host}/`) }
}

function pathFault(url: URL, address: string, { hosts }: HostRules): ShopFault | undefined {
  const front = `${url.origin.replace(/\.$/, '')}/`
  const instead = isShopUrl(front, true) && { detail: insteadWords(front) }
  if (findHost(url.hostname, hosts)?.shared && isShopUrl(address, true)) return undefined
  if (isOfProduct(url.pathname)) return { refusal: 'shopAddressPage', ...instead }
  if (!isShopUrl(address, true)) return { refusal: 'shopAddressCharacters', ...instead }
  return hasQuery(url) ? { refusal: 'shopAddressQuery', detail: insteadWords(address) } : undefined
}

const FRONT_PAGE = /\/(?:index|default|home)\.[a-z]{2,5}$/i
const FILE = /\.(?:x?html?|shtml|php|aspx?|jsp|do|cgi)\/?$/i
const PRODUCT = /\/(?:items?|products?|goods|detail|details|dp|sku|articles?)\/./i

const isOfProduct = (path: string) => (FILE.test(path) && !FRONT_PAGE.test(path)) || PRODUCT.test(path)

/** The folder that an address names. Its front page is the folder itself. */
function directoryOf({ origin, pathname }: URL): string {
  const path = pathname.replace(FRONT_PAGE, '/')
  return `${origin}${path.endsWith('/') ? path : `${path}/`}`
}

/** Parameters by which campaigns, chat tools and platforms say where a visitor came from. */
const TRACKING =
  /^(?:spm|scm|utm_\w+|from|source|src|ref|refer|referer|fbclid|gclid|gbraid|wbraid|msclkid|yclid|share\w*|isappinstalled|appinstall|nsukey|wd|eqid|bd_vid|_t|t|timestamp)$/i

const hasQuery = ({ searchParams }: URL) => [...searchParams.keys()].some((name) => !TRACKING.test(name))
