import { type ListingIdFault, readPageAddress } from '@liangpai/core'
import { isHost } from '@liangpai/core/issue'
import { platformNames } from '@liangpai/presentation'
import { findHost, type HostTable, listingHostOf } from './hostPolicy.ts'
import type { ShopFault } from './shopAddress.ts'

/**
 * Reads the marketplace of a listing: its host, an address there, or its name. A known marketplace has one host for all
 * listings, the one under which the table has it, so that the platform asks for the same.
 */
export function readListingHost(typed: string, hosts: HostTable): { host: string } | { fault: ShopFault } {
  const named = platformHost(typed, hosts)
  if (named !== undefined) return { host: named }
  const page = readPageAddress(typed)
  const host = page === undefined ? '' : new URL(page).hostname
  if (!isHost(host)) return { fault: { refusal: 'listingHostInvalid' } }
  const found = findHost(host, hosts)
  return { host: found ? listingHostOf(found) : host }
}

/** The first host of the platform that has this name in any language. */
function platformHost(typed: string, hosts: HostTable): string | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase()
  const isNamed = ({ platform }: HostTable[string]) =>
    platform !== undefined && Object.values(platformNames[platform]).some((words) => words.toLowerCase() === name)
  return Object.entries(hosts).find(([, entry]) => isNamed(entry))?.[0]
}

const REFUSALS = { LISTING_ID_ROUNDED: 'listingIdRounded', LISTING_ID_INVALID: 'listingIdInvalid' } as const

/** Why an id of a shop is not taken. */
export const listingIdFault = (fault: ListingIdFault): ShopFault => ({ refusal: REFUSALS[fault] })
