import type { ListingIdFault } from '@liangpai/core'
import { isHost } from '@liangpai/core/issue'
import { readListingHost } from '@liangpai/presentation'
import type { HostTable } from './hostPolicy.ts'
import type { ShopFault } from './shopAddress.ts'

/** Reads the marketplace of a listing as people type it, by the hosts of this registry. */
export function listingHostFrom(typed: string, hosts: HostTable): { host: string } | { fault: ShopFault } {
  const host = readListingHost(typed, hosts)
  return isHost(host) ? { host } : { fault: { refusal: 'listingHostInvalid' } }
}

const REFUSALS = { LISTING_ID_ROUNDED: 'listingIdRounded', LISTING_ID_INVALID: 'listingIdInvalid' } as const

/** Why an id of a shop is not taken. */
export const listingIdFault = (fault: ListingIdFault): ShopFault => ({ refusal: REFUSALS[fault] })
