import { isLocalhost, readListingId, type VerifyContext } from '@liangpai/core'
import { findHost, platformHosts, readListingHost } from '@liangpai/presentation'
import { readAddress } from '../page.ts'
import { type Cells, plainText } from './cells.ts'

/** Why the shop of a row cannot be told. */
export type TargetReason =
  | 'PAGE_MISSING'
  | 'PAGE_UNREADABLE'
  | 'PAGE_NOT_HTTPS'
  | 'PAGE_AND_LISTING'
  | 'LISTING_INCOMPLETE'
  | 'LISTING_HOST_UNREADABLE'
  | 'LISTING_HOST_OTHER'
  | 'LISTING_ID_UNREADABLE'

/** A state that does not follow from a cell which may have been read wrongly. The row is unreadable then. */
export type Doubt = { state: 'verified' | 'wrongSite'; reason: TargetReason }

/** What a badge is checked for. `readAs` is how the cell was read where that is not what it says. */
export type Target = { page: VerifyContext['page']; readAs?: string; doubt?: Doubt }

/** How targets are read. `isGuessed`: the encoding of the table was guessed, so that names beyond ASCII may be others. */
export type TargetRules = { allowLocalhost: boolean; pageOptional: boolean; isGuessed: boolean }

/** Reads the page or listing of a row as people type them, or says why it cannot be told. */
export function readTarget({ page, listingHost, listingId }: Cells, rules: TargetRules): Target | TargetReason {
  if ((listingHost === '') !== (listingId === '')) return 'LISTING_INCOMPLETE'
  if (page !== '') return listingHost === '' ? readPage(page, rules) : 'PAGE_AND_LISTING'
  if (listingHost !== '') return readListing(listingHost, listingId)
  return rules.pageOptional ? { page: null } : 'PAGE_MISSING'
}

/**
 * A page of plain http is never verified (PROFILE 7), but no other shop's either: it is judged as its https address, whose
 * other answers hold for both.
 */
function readPage(cell: string, { allowLocalhost, isGuessed }: TargetRules): Target | TargetReason {
  const address = partsOf(plainText(cell))
  if (!address) return 'PAGE_UNREADABLE'
  const isPlain = address.protocol === 'http:' && !(allowLocalhost && isLocalhost(address.hostname))
  const page = isPlain ? address.text.replace(/^http:/, 'https:') : address.text
  const doubt: Doubt | undefined = isPlain
    ? { state: 'verified', reason: 'PAGE_NOT_HTTPS' }
    : isGuessed && /[^\0-\x7f]/.test(cell)
      ? { state: 'wrongSite', reason: 'PAGE_UNREADABLE' }
      : undefined
  return { page, ...(!isSameAddress(cell, page) && { readAs: page }), ...(doubt && { doubt }) }
}

const isSameAddress = (one: string, other: string): boolean =>
  one === other || URL.parse(one)?.href === URL.parse(other)?.href

function partsOf(text: string): { text: string; protocol: string; hostname: string } | undefined {
  const address = readAddress(text)
  const url = address === undefined ? null : URL.parse(address)
  return address !== undefined && url ? { text: address, protocol: url.protocol, hostname: url.hostname } : undefined
}

/** A number of more than 15 digits that a spreadsheet may have rounded. */
const MAY_BE_ROUNDED = /^\d{15}0+$/

/** The office registers listings by the same rule, so that a platform's name or any of its hosts is the host that badges have. */
function readListing(hostCell: string, idCell: string): Target | TargetReason {
  const host = hostCell.includes('\uFFFD') ? undefined : readListingHost(plainText(hostCell))
  if (host === undefined) return 'LISTING_HOST_UNREADABLE'
  const read = readListingId(idCell)
  if ('fault' in read) return 'LISTING_ID_UNREADABLE'
  const { id } = read
  const isTyped = host === hostCell.toLowerCase() && !host.startsWith('www.')
  const isCertain = isTyped || findHost(host, platformHosts) !== undefined
  const doubt = MAY_BE_ROUNDED.test(id) ? 'LISTING_ID_UNREADABLE' : isCertain ? undefined : 'LISTING_HOST_UNREADABLE'
  return {
    page: { host, id },
    ...((host !== hostCell || id !== idCell) && { readAs: `${host} ${id}` }),
    ...(doubt && { doubt: { state: 'wrongSite', reason: doubt } }),
  }
}
